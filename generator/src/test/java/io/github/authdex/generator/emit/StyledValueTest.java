package io.github.authdex.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.model.Operation.Serialization;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledValueTest {
  private static final String LIST = "[\"blue\",\"black\",\"brown\"]";
  private static final String OBJECT = "{\"R\":100,\"G\":200,\"B\":150}";

  private static StyledValue styled(String json, Serialization serialization)
      throws JsonProcessingException {
    return new StyledValue("color", new ObjectMapper().readTree(json), serialization);
  }

  private static String form(StyledValue value) {
    return value.pairs().stream()
        .map(pair -> pair.name() + "=" + pair.value())
        .collect(Collectors.joining("&"));
  }

  private static String written(String cell) {
    return cell == null ? "" : cell.replace("<SP>", " ");
  }

  /** The table of OpenAPI 3.2 §4.12.6, percent-decoded; and 2.0's tabs. */
  @ParameterizedTest(name = "{0}, explode {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "form           ; false ; color=blue ; color=blue,black,brown ; color=R,100,G,200,B,150",
        "form           ; true  ; color=blue ; color=blue&color=black&color=brown ;"
            + " R=100&G=200&B=150",
        "spaceDelimited ; false ; color=blue ; color=blue<SP>black<SP>brown ;"
            + " color=R<SP>100<SP>G<SP>200<SP>B<SP>150",
        "pipeDelimited  ; false ; color=blue ; color=blue|black|brown ; color=R|100|G|200|B|150",
        "tabDelimited   ; false ; color=blue ; color=blue\tblack\tbrown ;"
            + " color=R\t100\tG\t200\tB\t150",
        "deepObject     ; true  ; color=blue ; color[0]=blue&color[1]=black&color[2]=brown ;"
            + " color[R]=100&color[G]=200&color[B]=150",
      })
  void writesQueriesAndForms(String style, boolean explode, String text, String list, String object)
      throws JsonProcessingException {
    Serialization serialization = Serialization.styled(style, explode);
    assertThat(form(styled("\"blue\"", serialization))).isEqualTo(written(text));
    assertThat(form(styled(LIST, serialization))).isEqualTo(written(list));
    assertThat(form(styled(OBJECT, serialization))).isEqualTo(written(object));
    assertThat(styled("[]", serialization).pairs()).isEmpty();
  }

  /** The standard leaves it open; generated clients send the same. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "form           ; a=1,2&o=k,v&t=x",
        "spaceDelimited ; a=1<SP>2&o=k<SP>v&t=x",
        "pipeDelimited  ; a=1|2&o=k|v&t=x"
      })
  void writesListsInAnExplodedObjectAsOneValueEach(String style, String query)
      throws JsonProcessingException {
    String json = "{\"a\":[1,2],\"none\":[],\"o\":{\"k\":\"v\"},\"t\":\"x\"}";
    assertThat(form(styled(json, Serialization.styled(style, true)))).isEqualTo(written(query));
  }

  /** The rest of the table, where matrix has semicolons of its own. */
  @ParameterizedTest(name = "{0}, explode {1}")
  @CsvSource(
      delimiter = '!',
      value = {
        "simple ! false ! blue        ! blue,black,brown        ! R,100,G,200,B,150",
        "simple ! true  ! blue        ! blue,black,brown        ! R=100,G=200,B=150",
        "label  ! false ! .blue       ! .blue,black,brown       ! .R,100,G,200,B,150",
        "label  ! true  ! .blue       ! .blue.black.brown       ! .R=100.G=200.B=150",
        "matrix ! false ! ;color=blue ! ;color=blue,black,brown ! ;color=R,100,G,200,B,150",
        "matrix ! true  ! ;color=blue ! ;color=blue;color=black;color=brown ! ;R=100;G=200;B=150",
      })
  void writesPathsAndHeaders(String style, boolean explode, String text, String list, String object)
      throws JsonProcessingException {
    Serialization serialization = Serialization.styled(style, explode);
    assertThat(styled("\"blue\"", serialization).text()).isEqualTo(text);
    assertThat(styled(LIST, serialization).text()).isEqualTo(list);
    assertThat(styled(OBJECT, serialization).text()).isEqualTo(object);
  }

  @Test
  void writesADocumentWhereThereIsAMediaType() throws JsonProcessingException {
    Serialization json = Serialization.in("application/json");
    assertThat(form(styled(OBJECT, json))).isEqualTo("color=" + OBJECT);
    assertThat(form(styled("\"blue\"", json))).isEqualTo("color=\"blue\"");
    assertThat(styled(LIST, json).text()).isEqualTo(LIST);
    Serialization text = new Serialization("form", false, false, Optional.of("text/plain"));
    assertThat(form(styled("\"blue\"", text))).isEqualTo("color=blue");
  }
}
