#!/usr/bin/env bash
# Acme traded
#
# All operations, the parameters of one, and a call; what follows -- is for curl:
#   ./traded.sh help
#   ./traded.sh help account
#   ./traded.sh account name=value -- -i
#
# Needs bash 4.2 or newer, curl 7.76 or newer and openssl. Variables come from the
# environment, else from traded.env beside this file or from the file behind --env:
#   install -m 600 traded.env.example traded.env
#
# Fill in:
#   TRADED_API_KEY: Api key
#   TRADED_SIGN: Sign
set -euo pipefail
unset LC_ALL
LC_ALL=C

variables='TRADED_API_KEY TRADED_SIGN TRADED_BASE_URL TRADED_SIGN_VALUE TRADED_SIGN_TIMESTAMP'
variables_file=$(dirname -- "${BASH_SOURCE[0]}")/traded.env
operations=(
  'account' 'account'
  'order' 'order'
  'ping' 'ping'
)

# Everything for curl, credentials too, goes to its standard input: others see a program's arguments.
config='' target='' content='' has_content='' status='' answer='' rest='' found=''
names=() values=() words=()

die() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 2
}

# Reads NAME=value from the file $1 for each variable of "$variables" that is not set yet. It is data:
# nothing in it is run.
read_variables() {
  local line name value number=0
  local blank='^[[:space:]]*(#|$)'
  local assignment='^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)[[:space:]]*=[[:space:]]*(.*)$'
  local single="^'([^']*)'[[:space:]]*(#.*)?\$"
  local double='^"(([^"\\]|\\.)*)"[[:space:]]*(#.*)?$'
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    line=${line%$'\r'}
    [[ $line =~ $blank ]] && continue
    [[ $line =~ $assignment ]] || die "expected NAME=value in $1, line $number"
    name=${BASH_REMATCH[2]} value=${BASH_REMATCH[3]}
    if [[ $value =~ $single ]]; then
      value=${BASH_REMATCH[1]}
    elif [[ $value =~ $double ]]; then
      unescape "${BASH_REMATCH[1]}"
      value=$REPLY
    elif [[ $value == [\"\']* ]]; then
      die "expected a closing quote in $1, line $number"
    else
      [[ $value == '#'* ]] && value=
      value=${value%%[[:space:]]#*}
      value=${value%"${value##*[![:space:]]}"}
    fi
    if [[ " $variables " == *" $name "* && -z ${!name+set} ]]; then
      printf -v "$name" '%s' "$value"
    fi
  done <"$1"
}

# Sets REPLY to the text $1 of a double-quoted value.
unescape() {
  local text=$1 plain='' next
  while [[ $text == *\\* ]]; do
    plain+=${text%%\\*}
    text=${text#*\\}
    next=${text:0:1} text=${text:1}
    case $next in
      n) plain+=$'\n' ;;
      r) plain+=$'\r' ;;
      t) plain+=$'\t' ;;
      \" | \\ | \$) plain+=$next ;;
      *) plain+=\\$next ;;
    esac
  done
  REPLY=$plain$text
}

# Puts the values of the variables $2… where their names stand in braces in the variable $1; what is
# empty stays as it is.
expand() {
  local variable=$1 text=${!1} name part
  shift
  for name; do
    part="{$name}"
    [[ -z ${!name} ]] || text=${text//"$part"/"${!name}"}
  done
  printf -v "$variable" '%s' "$text"
}

# Fails if one of the variables $1…, or one that it names in braces, is empty.
need() {
  local name
  for name; do
    if [[ ${!name} =~ \{([A-Z0-9_]+)\} && " $variables " == *" ${BASH_REMATCH[1]} "* ]]; then
      name=${BASH_REMATCH[1]}
    fi
    [[ -n ${!name} && ${!name} != *"{$name}"* ]] || die "fill in $name, in $variables_file or in the environment"
  done
}

# Takes name=value words from the command line for the parameters $2, $4… of the operation $1, and
# what follows -- for curl. $3, $5… say what they are.
takes() {
  local word name known i operation=$1
  shift
  if [[ $helping ]]; then
    for ((i = 1; i < $#; i += 2)); do
      printf '  %s=…\n' "${@:i:1}"
      word=${*:i+1:1}
      [[ -z $word ]] || printf '      %s\n' "$word"
    done
    exit 0
  fi
  while ((${#words[@]})); do
    word=${words[0]}
    words=("${words[@]:1}")
    [[ $word == -- ]] && break
    [[ $word == *=* ]] || die "expected name=value, or -- and words for curl, but was \"$word\""
    known=
    for ((i = 1; i < $#; i += 2)); do
      name=${*:i:1}
      if [[ $word == "$name="* ]]; then
        known=yes
        names+=("$name")
        values+=("${word#"$name="}")
        break
      fi
    done
    [[ $known ]] || die "no parameter \"${word%%=*}\"; see: help $operation"
  done
}

# Sets REPLY to what was given for the parameter $1; fails if nothing was.
given() {
  local i
  for ((i = 0; i < ${#names[@]}; i++)); do
    if [[ ${names[i]} == "$1" ]]; then
      REPLY=${values[i]}
      return 0
    fi
  done
  return 1
}

# Adds the line of curl's option $1 with the value $2, if there is one.
option() {
  local value
  if (($# == 1)); then
    config+=$1$'\n'
    return
  fi
  value=${2//\\/\\\\}
  value=${value//\"/\\\"}
  value=${value//$'\n'/\\n}
  value=${value//$'\r'/\\r}
  value=${value//$'\t'/\\t}
  config+="$1 = \"$value\""$'\n'
}

# Prints $1 percent-encoded (RFC 3986 §2.1), but for letters, digits, -._~ and the characters of $2.
percent() {
  local text=$1 plain=${2-} char code hex i
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    if [[ $char == [A-Za-z0-9._~-] || ($plain && $plain == *"$char"*) ]]; then
      printf '%s' "$char"
    else
      printf -v code '%d' "'$char"
      printf -v hex '%%%02X' $((code & 255))
      printf '%s' "$hex"
    fi
  done
}

# Prints $1 as a form has it (WHATWG URL, application/x-www-form-urlencoded).
form() {
  local text
  text=$(percent "$1" '*')
  text=${text//'~'/%7E}
  printf '%s' "${text//%20/+}"
}

# Prints $1 as a part of a path.
segment() {
  case $1 in
    . | ..) printf '%s' "${1//./%2E}" ;;
    *) percent "$1" "!\$'()*,;:@=" ;;
  esac
}

# Prints $1 as a text within JSON.
json() {
  local text=$1 code char hex
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  for code in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31; do
    printf -v hex '%02x' "$code"
    printf -v char '%b' "\\x$hex"
    text=${text//"$char"/"\\u00$hex"}
  done
  printf '%s' "$text"
}

# Prints a new UUID of random numbers (RFC 9562 §5.4).
uuid() {
  local hex
  hex=$(od -An -v -N16 -tx1 /dev/urandom)
  hex=${hex//[!0-9a-f]/}
  printf '%s-%s-4%s-%x%s-%s' "${hex:0:8}" "${hex:8:4}" "${hex:13:3}" \
    $((8 + 16#${hex:16:1} % 4)) "${hex:17:3}" "${hex:20:12}"
}

# Begins a request of the method $1 to the URL $2.
request() {
  [[ $2 != /* ]] || die "the URL $2 has no host; set the variable that ends in BASE_URL"
  config='' content='' has_content='' target=$2
  option globoff
  option path-as-is
  option silent
  option show-error
  option no-location
  option no-netrc
  option proto '=http,https'
  option proto-default https
  if [[ $1 == HEAD ]]; then
    option head
  else
    option request "$1"
  fi
}

# Prints the parameter $1 of a path, $2 if none was given.
path() {
  if given "$1"; then
    segment "$REPLY"
  else
    printf '%s' "$2"
  fi
}

# Adds $1, which is encoded already, to the query.
pair() {
  case $target in
    *\?*) target+="&$1" ;;
    *) target+="?$1" ;;
  esac
}

# Adds the parameter $1, which is $2 in the query if none was given, and not sent then if $3 is there.
query() {
  if given "$1"; then
    pair "${2%%=*}=$(percent "$REPLY")"
  elif (($# == 2)); then
    pair "$2"
  fi
}

# Adds the header $1, which is $2 if none was given, and not sent then if $3 is there.
header() {
  local value=$2
  if given "$1"; then
    value=$REPLY
  elif (($# == 3)); then
    return 0
  fi
  [[ $value != *[$'\r\n']* ]] || die "the header $1 would have a line break"
  if [[ $value ]]; then
    option header "$1: $value"
  else
    option header "$1;"
  fi
}

# Proves by the user $2, of the domain $1 if that is not empty, with the password $3.
login() {
  option user "${1:+$1\\}$2:$3"
}

# Signs for the service $1 of AWS in the region $2 by the key $3, its secret $4 and, unless it is
# empty, the session's token $5.
aws() {
  option aws-sigv4 "aws:amz:$2:$1"
  login '' "$3" "$4"
  [[ -z $5 ]] || header X-Amz-Security-Token "$5"
  case $1 in
    # What stores objects wants to be told of the content, which not every curl does by itself.
    s3 | s3-outposts | s3-object-lambda | s3express)
      option header 'X-Amz-Content-Sha256: UNSIGNED-PAYLOAD'
      ;;
  esac
  local query='' host=${target#*://}
  [[ $target != *\?* ]] || query="?$(canonical "${target#*\?}")"
  host=${host%%[/?]*}
  target=${target%%\?*}
  target=${target%%://*}://$host$(strict "${target#*://"$host"}" /)$query
}

# Prints the query $1 as AWS signs it: sorted, all but unreserved characters encoded, each name with
# an equals sign.
canonical() {
  local query=$1 pair name value sorted=()
  while [[ $query ]]; do
    pair=${query%%&*}
    query=${query:${#pair}+1}
    name=${pair%%=*} value=
    [[ $pair != *=* ]] || value=${pair#*=}
    sort_in "$(strict "$name")=$(strict "$value")"
  done
  (
    IFS='&'
    printf '%s' "${sorted[*]}"
  )
}

# Puts the text $1 into the array sorted, in order.
sort_in() {
  local i
  for ((i = ${#sorted[@]}; i > 0; i--)); do
    [[ ${sorted[i - 1]} > $1 ]] || break
    sorted[i]=${sorted[i - 1]}
  done
  sorted[i]=$1
}

# Prints $1, parts of which may be encoded, with all but unreserved characters and those of $2 encoded.
strict() {
  local text=$1
  while [[ $text =~ ^([^%]*)%([0-9A-Fa-f]{2})(.*)$ ]]; do
    text=${BASH_REMATCH[3]}
    printf '%s%%%s' "$(percent "${BASH_REMATCH[1]}" "${2-}")" "${BASH_REMATCH[2]^^}"
  done
  percent "$text" "${2-}"
}

# Shows the certificate in the file $1, with the key in $2 if it is not there too, and the key's
# passphrase $3 if it has one.
certificate() {
  local file=${1//\\/\\\\}
  option cert "${file//:/\\:}"
  case $1 in
    *.p12 | *.pfx) option cert-type P12 ;;
  esac
  [[ -z $2 ]] || option key "$2"
  [[ -z $3 ]] || option pass "$3"
}

# Sends the text $1.
body() {
  has_content=yes
  option data-raw "$1"
}

# Sends the text $1 unless another was given as --body, or a file as --body-file.
text() {
  if given --body-file; then
    has_content=yes
    option data-binary "@$REPLY"
  elif given --body; then
    body "$REPLY"
  else
    body "$1"
  fi
}

# Sends the file that was given as --body-file.
file() {
  given --body-file || die 'expected --body-file=FILE'
  text ''
}

# Adds the field $1 of a form, which is $2 if none was given, and not sent then if $3 is there.
field() {
  local value=$2
  if given "$1"; then
    value=$REPLY
  elif (($# == 3)); then
    return 0
  fi
  content+=${content:+&}$(form "$1")=$(form "$value")
}

# Adds the member $1 with the text $2 to an object of JSON.
member() {
  content+=${content:+,}\"$(json "$1")\":\"$(json "$2")\"
}

# Adds the part $1 of a form, which is $2 if none was given, of the media type $3 if that is not
# empty; not sent if none was given and $4 is there.
part() {
  local value=$2
  if given "$1"; then
    value=$REPLY
  elif (($# == 4)); then
    return 0
  fi
  has_content=yes
  if [[ $3 ]]; then
    quoted "$value"
    option form "$1=$REPLY;type=$3"
  else
    option form-string "$1=$value"
  fi
}

# Adds the file that was given for the part $1, of the media type $2 if that is not empty; fails if
# none was given, unless $3 is there.
attachment() {
  if ! given "$1"; then
    (($# == 3)) || die "expected $1=FILE"
    return 0
  fi
  has_content=yes
  quoted "$REPLY"
  option form "$1=@$REPLY${2:+;type=$2}"
}

# Sets REPLY to $1 in the quotes of curl's forms.
quoted() {
  REPLY=${1//\\/\\\\}
  REPLY=\"${REPLY//\"/\\\"}\"
}

# Gives what stands in $content to curl, or empty content where a method should say that it has none.
finish() {
  if [[ $content ]]; then
    body "$content"
  elif [[ -z $has_content ]]; then
    case $1 in
      POST | PUT | PATCH) body '' ;;
    esac
  fi
  option url "$target"
}

# Sends the request of the method $1.
send() {
  finish "$1"
  option fail-with-body
  printf '%s' "$config" | curl --config - ${words[@]+"${words[@]}"}
}

# Asks a token endpoint, and sets REPLY to what its answer has at the JSON pointer $1.
ask() {
  finish POST
  option write-out '\n%{http_code}'
  answer=$(printf '%s' "$config" | curl --config -) || die "$target could not be asked for a token"
  status=${answer##*$'\n'}
  if ! json_at "${answer%$'\n'*}" "$1"; then
    json_at "${answer%$'\n'*}" /error || REPLY=
    die "$target gave no token: $status${REPLY:+ ${REPLY//[![:print:]]/}}"
  fi
}

# Sets REPLY to the text or number at the JSON pointer $2 (RFC 6901) of the JSON $1; fails if there is
# none or the JSON is none.
json_at() {
  rest=$1 found=''
  json_value '' "$2" || return 1
  json_space
  [[ -z $rest && -n $found ]] || return 1
  REPLY=$found
}

json_space() {
  rest=${rest#"${rest%%[!$' \t\r\n']*}"}
}

# Reads a value, which stands at $1, and keeps it if that is $2.
json_value() {
  local end index=0 at=$1
  json_space
  case $rest in
    \"*)
      json_text || return 1
      ;;
    '{'* | '['*)
      end='}'
      [[ $rest != '['* ]] || end=']'
      rest=${rest:1}
      json_space
      while [[ $rest != "$end"* ]]; do
        if ((index)); then
          [[ $rest == ,* ]] || return 1
          rest=${rest:1}
          json_space
        fi
        if [[ $end == ']' ]]; then
          at=$1/$index
        else
          json_text || return 1
          at=${REPLY//'~'/'~0'}
          at=$1/${at//'/'/'~1'}
          json_space
          [[ $rest == :* ]] || return 1
          rest=${rest:1}
        fi
        json_value "$at" "$2" || return 1
        json_space
        index=$((index + 1))
      done
      rest=${rest:1}
      return 0
      ;;
    *)
      REPLY=${rest%%[!a-zA-Z0-9.+-]*}
      [[ $REPLY =~ ^(-?[0-9][0-9.eE+-]*|true|false|null)$ ]] || return 1
      rest=${rest:${#REPLY}}
      [[ $REPLY != [tfn]* ]] || return 0
      ;;
  esac
  [[ $1 != "$2" ]] || found=$REPLY
}

# Sets REPLY to the text that begins $rest.
json_text() {
  local text='' part
  [[ $rest == \"* ]] || return 1
  rest=${rest:1}
  while :; do
    part=${rest%%[\"\\]*}
    text+=$part
    rest=${rest:${#part}}
    case $rest in
      \"*)
        rest=${rest:1}
        REPLY=$text
        return 0
        ;;
      \\u*)
        json_code || return 1
        text+=$REPLY
        ;;
      \\[\"\\/]*)
        text+=${rest:1:1}
        rest=${rest:2}
        ;;
      \\[bfnrt]*)
        printf -v part '%b' "${rest:0:2}"
        text+=$part
        rest=${rest:2}
        ;;
      *) return 1 ;;
    esac
  done
}

# Sets REPLY to the character that begins $rest as \uXXXX, or as two of them, in UTF-8.
json_code() {
  local code low bytes
  [[ $rest =~ ^\\u([0-9A-Fa-f]{4})(\\u([Dd][C-Fc-f][0-9A-Fa-f]{2}))? ]] || return 1
  code=$((16#${BASH_REMATCH[1]}))
  rest=${rest:6}
  if ((code >= 0xd800 && code < 0xdc00)) && [[ ${BASH_REMATCH[3]} ]]; then
    low=$((16#${BASH_REMATCH[3]}))
    rest=${rest:6}
    code=$((0x10000 + ((code - 0xd800) << 10) + low - 0xdc00))
  fi
  if ((code == 0)); then
    return 1
  elif ((code < 0x80)); then
    printf -v bytes '\\x%02x' "$code"
  elif ((code < 0x800)); then
    printf -v bytes '\\x%02x\\x%02x' $((code >> 6 | 0xc0)) $((code & 0x3f | 0x80))
  elif ((code < 0x10000)); then
    printf -v bytes '\\x%02x\\x%02x\\x%02x' $((code >> 12 | 0xe0)) $((code >> 6 & 0x3f | 0x80)) \
      $((code & 0x3f | 0x80))
  else
    printf -v bytes '\\x%02x\\x%02x\\x%02x\\x%02x' $((code >> 18 | 0xf0)) \
      $((code >> 12 & 0x3f | 0x80)) $((code >> 6 & 0x3f | 0x80)) $((code & 0x3f | 0x80))
  fi
  printf -v REPLY '%b' "$bytes"
}

# Runs the operation that the first word names.
main() {
  local i
  if [[ ${1-} == --env ]]; then
    variables_file=${2-}
    [[ -f $variables_file ]] || die "no file \"$variables_file\""
    shift 2
  fi
  helping=
  if [[ ${1-help} == help ]]; then
    helping=yes
    shift $(($# > 0))
  fi
  if (($# == 0)); then
    printf 'Usage: %s [--env FILE] [help] OPERATION [name=value…] [-- words for curl…]\n\n' "${0##*/}"
    for ((i = 0; i < ${#operations[@]}; i += 2)); do
      printf '  %-30s %s\n' "${operations[i]}" "${operations[i + 1]}"
    done
    return
  fi
  [[ $1 =~ ^[a-z0-9-]+$ ]] || die "no operation \"$1\"; see: help"
  declare -F "op_$1" >/dev/null || die "no operation \"$1\"; see: help"
  words=("${@:2}")
  if [[ -f $variables_file ]]; then
    read_variables "$variables_file"
  fi
  set_variables
  "op_$1"
}

# What openssl does gets keys and content on standard input or from a pipe, never as arguments. Octets stand
# in texts as printf's %b has them, so that none is lost.
has_openssl() {
  command -v openssl >/dev/null || die 'openssl is needed to sign this request; install it'
}

# Sets REPLY to the text $1 as octets.
octets_of() {
  REPLY=${1//\\/\\\\}
}

# Sets REPLY to the octets that are $1 in hexadecimal.
octets() {
  local i
  REPLY=
  for ((i = 0; i < ${#1}; i += 2)); do
    REPLY+=\\x${1:i:2}
  done
}

# Sets REPLY to the text $1 in hexadecimal.
hexadecimal() {
  local i code hex
  REPLY=
  for ((i = 0; i < ${#1}; i++)); do
    printf -v code '%d' "'${1:i:1}"
    printf -v hex '%02x' $((code & 255))
    REPLY+=$hex
  done
}

# Sets REPLY to the digest by $1 of the octets $2, in hexadecimal.
digest() {
  REPLY=$(printf '%b' "$2" | openssl dgst "-$1" -r) || die "this openssl does not know $1"
  REPLY=${REPLY%% *}
}

# Sets REPLY to the HMAC by $1 (RFC 2104) of the octets $3, in hexadecimal as the key $2 is: openssl itself
# takes a key as an argument alone.
hmac() {
  local key=$2 inner='' outer='' size=64 i byte
  case $1 in
    sha384 | sha512) size=128 ;;
  esac
  if ((${#key} > 2 * size)); then
    octets "$key"
    digest "$1" "$REPLY"
    key=$REPLY
  fi
  for ((i = 0; i < size; i++)); do
    byte=$((16#0${key:2*i:2}))
    printf -v inner '%s\\x%02x' "$inner" $((byte ^ 0x36))
    printf -v outer '%s\\x%02x' "$outer" $((byte ^ 0x5c))
  done
  digest "$1" "$inner$3"
  octets "$REPLY"
  digest "$1" "$outer$REPLY"
}

# Sets REPLY to the octets $1 in base64.
base64_of() {
  REPLY=$(printf '%b' "$1" | openssl base64 -A)
}

# Sets REPLY to the octets $1 in base64url without padding (RFC 7515 §2).
base64url_of() {
  base64_of "$1"
  REPLY=${REPLY//+/-}
  REPLY=${REPLY//'/'/_}
  REPLY=${REPLY//=/}
}

# Sets REPLY to what is $2 in hexadecimal, in the form $1.
written() {
  case $1 in
    hex) REPLY=$2 ;;
    HEX) REPLY=${2^^} ;;
    base64)
      octets "$2"
      base64_of "$REPLY"
      ;;
    base64url)
      octets "$2"
      base64url_of "$REPLY"
      ;;
  esac
}

# Sets REPLY to the key $2, which is in the form $1, in hexadecimal.
key() {
  [[ $2 != *[[:cntrl:]]* ]] || die 'a key holds a control character; a value read from a file often ends in a line break'
  case $1 in
    text) hexadecimal "$2" ;;
    hex)
      [[ $2 =~ ^([0-9A-Fa-f]{2})+$ ]] || die 'expected a key in hexadecimal but it has other characters'
      REPLY=$2
      ;;
    base64)
      REPLY=${2//-/+}
      REPLY=${REPLY//_/'/'}
      [[ $REPLY =~ ^[A-Za-z0-9+/]+=*$ ]] || die 'expected a key in base64 but it has other characters'
      REPLY=${REPLY%%=*}===
      REPLY=${REPLY:0:${#REPLY}/4*4}
      REPLY=$(printf '%s' "$REPLY" | openssl base64 -d -A | od -An -v -tx1)
      REPLY=${REPLY//[!0-9a-f]/}
      ;;
  esac
}

# Sets REPLY to the signature with the private key $2, in PEM, of the digest by $1 of the octets $3, in
# hexadecimal; if $4 is there, by RSASSA-PSS.
private_signature() {
  local options=(-"$1")
  [[ -z ${4-} ]] || options+=(-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:-1)
  REPLY=$(printf '%b' "$3" | openssl dgst "${options[@]}" -sign <(printf '%s\n' "$2") 2>/dev/null | od -An -v -tx1) ||
    die 'expected a private key in PEM (BEGIN PRIVATE KEY) of the kind that the API takes'
  REPLY=${REPLY//[!0-9a-f]/}
}

now='' fraction='' date='' day='' unsigned=''
heads=() pairs=() sorted=() sent_text='' sent_file='' sent_parts=''
method='' protocol='' server='' path='' query=''
message='' started='' separator='' signature=''

# Reads the clock, $1 seconds ahead.
clock() {
  local -x TZ=UTC0
  local instant=${EPOCHREALTIME-}
  [[ $instant ]] || printf -v instant '%(%s)T.000000' -1
  fraction=${instant##*[!0-9]}
  now=$((${instant%%[!0-9]*} + $1))
  printf -v date '%(%Y-%m-%d)T' "$now"
  day=${date//-/}
}

# Sets REPLY to the instant that was read, or to what is new each time, in the form $1.
stamp() {
  local -x TZ=UTC0
  case $1 in
    seconds) REPLY=$now ;;
    milliseconds) REPLY=$now${fraction:0:3} ;;
    microseconds) REPLY=$now${fraction:0:3}000 ;;
    nanoseconds) REPLY=$now${fraction:0:3}000000 ;;
    counter) REPLY=$now$fraction ;;
    iso8601) printf -v REPLY '%(%Y-%m-%dT%H:%M:%SZ)T' "$now" ;;
    iso8601_milliseconds) printf -v REPLY "%(%Y-%m-%dT%H:%M:%S)T.${fraction:0:3}Z" "$now" ;;
    iso8601_basic) printf -v REPLY '%(%Y%m%dT%H%M%SZ)T' "$now" ;;
    rfc1123) printf -v REPLY '%(%a, %d %b %Y %H:%M:%S GMT)T' "$now" ;;
    edgegrid) printf -v REPLY '%(%Y%m%dT%H:%M:%S+0000)T' "$now" ;;
    random)
      REPLY=$(uuid)
      REPLY=${REPLY//-/}
      ;;
    uuid) REPLY=$(uuid) ;;
  esac
}

# Adds the texts $1… to what is signed, with the separator between all.
say() {
  local text
  for text; do
    say_octets "${text//\\/\\\\}"
  done
}

# Adds the octets $1 likewise.
say_octets() {
  message+=${started:+${separator//\\/\\\\}}$1
  started=yes
}

# Takes the request of the method $1, as it is so far, apart.
split() {
  local authority left=${target#*://}
  method=$1 protocol=https
  [[ $target != *://* ]] || protocol=${target%%://*}
  protocol=${protocol,,}
  authority=${left%%[/?#]*}
  left=${left:${#authority}}
  left=${left%%#*}
  path=${left%%\?*} query=
  [[ $left != *\?* ]] || query=${left#*\?}
  path=${path:-/}
  server=${authority##*@}
  server=${server,,}
  read_config
}

# Reads the headers and the content that curl will be given.
read_config() {
  local left=$config line
  heads=() sent_text=$content sent_file='' sent_parts=''
  while [[ $left ]]; do
    line=${left%%$'\n'*}
    left=${left#*$'\n'}
    unescape "${line#* = \"}"
    REPLY=${REPLY%\"}
    case $line in
      'header = '*': '*) heads+=("${REPLY%%:*}" "${REPLY#*: }") ;;
      'header = '*';"') heads+=("${REPLY%;}" '') ;;
      'data-raw = '*) sent_text=$REPLY ;;
      'data-binary = '*) sent_file=${REPLY#@} ;;
      'form'*' = '*) sent_parts=yes ;;
    esac
  done
  [[ -z $unsigned ]] || sent_text=$unsigned
}

# Sets REPLY to the content as octets, its first $1 if that is given.
sent() {
  [[ -z $sent_parts ]] || die 'content in parts cannot be signed'
  if [[ $sent_file ]]; then
    REPLY=$(od -An -v -tx1 ${1+-N "$1"} <"$sent_file" | sed 's/ *\([0-9a-f][0-9a-f]\)/\\x\1/g') || die "cannot read $sent_file"
    REPLY=${REPLY//[[:space:]]/}
  else
    octets_of "${sent_text:0:${1-${#sent_text}}}"
  fi
}

# Sets REPLY to the values of the header $1, in lower case, or to what curl adds.
head_value() {
  local i found='' value=''
  for ((i = 0; i < ${#heads[@]}; i += 2)); do
    if [[ ${heads[i],,} == "$1" ]]; then
      value+=${found:+,}${heads[i + 1]}
      found=yes
    fi
  done
  REPLY=$value
  if [[ -z $found ]]; then
    case $1 in
      host)
        REPLY=$server
        case $protocol in
          https) REPLY=${server%:443} ;;
          http) REPLY=${server%:80} ;;
        esac
        ;;
      content-length)
        REPLY=${#sent_text}
        [[ -z $sent_file ]] || REPLY=$(wc -c <"$sent_file")
        REPLY=${REPLY//[!0-9]/}
        REPLY=${REPLY#0}
        ;;
    esac
  fi
}

# Sets REPLY to the name of the host alone.
hostname_of() {
  REPLY=$server
  [[ ! $server =~ :[0-9]+$ ]] || REPLY=${server%:*}
  REPLY=${REPLY//[][]/}
}

# Sets REPLY to the port.
port_of() {
  REPLY=443
  [[ $protocol != http ]] || REPLY=80
  [[ ! $server =~ :([0-9]+)$ ]] || REPLY=${BASH_REMATCH[1]}
}

# Sets REPLY to the media type of the content.
media_type() {
  head_value content-type
  REPLY=${REPLY%%;*}
  REPLY=${REPLY//[[:space:]]/}
  REPLY=${REPLY,,}
}

# Sets REPLY to the lines of all headers whose names begin with $1.
head_lines() {
  local i name last='' lines=''
  sorted=()
  for ((i = 0; i < ${#heads[@]}; i += 2)); do
    name=${heads[i],,}
    [[ $name != "$1"* ]] || sort_in "$name"
  done
  for name in ${sorted[@]+"${sorted[@]}"}; do
    if [[ $name != "$last" ]]; then
      head_value "$name"
      lines+=$name:$REPLY$'\n'
    fi
    last=$name
  done
  REPLY=$lines
}

# Sets REPLY to those of the headers $1…, in lower case, that are sent, as EdgeGrid signs them.
covered() {
  local name i found all='' spaced
  for name; do
    found=
    for ((i = 0; i < ${#heads[@]}; i += 2)); do
      [[ ${heads[i],,} != "$name" ]] || found=yes
    done
    if [[ $found ]]; then
      head_value "$name"
      read -r -a spaced < <(printf '%s\n' "$REPLY")
      all+=${all:+$'\t'}$name:${spaced[*]-}
    fi
  done
  REPLY=$all
}

# Sets REPLY to the digest of the first $1 octets that are posted, as EdgeGrid signs them.
posted() {
  REPLY=
  [[ $method == POST ]] || return 0
  sent "$1"
  [[ -n $REPLY ]] || return 0
  digest sha256 "$REPLY"
  written base64 "$REPLY"
}

# Sets REPLY to the text that $1 encodes.
decoded() {
  local text=${1//+/ } plain='' char
  while [[ $text =~ ^([^%]*)%([0-9A-Fa-f]{2})(.*)$ ]]; do
    text=${BASH_REMATCH[3]}
    printf -v char '%b' "\\x${BASH_REMATCH[2]}"
    plain+=${BASH_REMATCH[1]}$char
  done
  REPLY=$plain$text
}

# Reads the names and values, in turn, of the query and of a form.
read_pairs() {
  pairs=()
  add_pairs "$query"
  media_type
  [[ $REPLY != application/x-www-form-urlencoded ]] || add_pairs "$sent_text"
}

# Adds those of $1.
add_pairs() {
  local left=$1 pair
  while [[ $left ]]; do
    pair=${left%%&*}
    left=${left:${#pair}+1}
    [[ $pair ]] || continue
    decoded "${pair%%=*}"
    pairs+=("$REPLY")
    [[ $pair == *=* ]] || pair+='='
    decoded "${pair#*=}"
    pairs+=("$REPLY")
  done
}

# Sets REPLY to what is sorted, with $1 between name and value and $2 between pairs.
joined() {
  local one all=''
  for one in ${sorted[@]+"${sorted[@]}"}; do
    all+=${all:+$2}${one/$'\1'/"$1"}
  done
  REPLY=$all
}

# Sets REPLY to all names and values, sorted, with $1 and $2 between them, but for the names $3….
sorted_pairs() {
  local sign=$1 between=$2 i name out
  shift 2
  read_pairs
  sorted=()
  for ((i = 0; i < ${#pairs[@]}; i += 2)); do
    out=
    for name; do
      [[ $name != "${pairs[i]}" ]] || out=yes
    done
    [[ $out ]] || sort_in "${pairs[i]}"$'\1'"${pairs[i + 1]}"
  done
  joined "$sign" "$between"
}

# Sets REPLY to the same, all of them encoded, and with the further names and values $1….
encoded_pairs() {
  local i
  read_pairs
  pairs+=("$@")
  sorted=()
  for ((i = 0; i < ${#pairs[@]}; i += 2)); do
    sort_in "$(percent "${pairs[i]}")"$'\1'"$(percent "${pairs[i + 1]}")"
  done
  joined = '&'
}

# Sets REPLY to $1 in lower case, beyond ASCII where the system has a locale for it.
lower_case() {
  local LC_ALL=C.UTF-8
  REPLY=${1,,}
} 2>/dev/null

# Sets REPLY to a line for each name of the query, as Azure signs them.
query_lines() {
  local i name last='' lines=''
  pairs=() sorted=()
  add_pairs "$query"
  for ((i = 0; i < ${#pairs[@]}; i += 2)); do
    lower_case "${pairs[i]}"
    [[ -z $REPLY ]] || sort_in "$REPLY"$'\1'"${pairs[i + 1]}"
  done
  for name in ${sorted[@]+"${sorted[@]}"}; do
    if [[ -n $lines && ${name%%$'\1'*} == "$last" ]]; then
      lines+=,${name#*$'\1'}
    else
      lines+=$'\n'${name/$'\1'/:}
    fi
    last=${name%%$'\1'*}
  done
  REPLY=$lines
}

# Sets REPLY to the signature base string (RFC 5849 §3.4.1) with the parameters $1… and their values.
oauth_base() {
  encoded_pairs "$@"
  local all=$REPLY
  head_value host
  REPLY=$method\&$(percent "$protocol://$REPLY$path")\&$(percent "$all")
}

# Sets REPLY to the parameters $1… and their values as they stand in a header (RFC 5849 §3.5.1).
oauth_header() {
  local all=''
  while (($#)); do
    all+="$1=\"$(percent "$2")\", "
    shift 2
  done
  REPLY=$all
}

set_variables() {
  TRADED_BASE_URL=${TRADED_BASE_URL-'https://api.acme.example/v1'}
  TRADED_API_KEY=${TRADED_API_KEY-}
  TRADED_SIGN=${TRADED_SIGN-}
  TRADED_SIGN_VALUE=${TRADED_SIGN_VALUE-}
  TRADED_SIGN_TIMESTAMP=${TRADED_SIGN_TIMESTAMP-}
  export -n TRADED_API_KEY TRADED_SIGN TRADED_BASE_URL TRADED_SIGN_VALUE TRADED_SIGN_TIMESTAMP
}

# Sets REPLY to the signature of the octets $1.
mac_1() {
  key text "$TRADED_SIGN"
  hmac sha256 "$REPLY" "$1"
  written base64 "$REPLY"
}

# Signs the request of the method $1 that is made so far.
sign_1() {
  local message='' started='' separator=''
  split "$1"
  say "$query"
  sent
  say_octets "$REPLY"
  mac_1 "$message"
  signature=$REPLY
  TRADED_SIGN_VALUE=$signature
}

# Sets what is new each time, to be signed.
prepare_1() {
  need TRADED_SIGN
  has_openssl
  clock 0
  stamp milliseconds
  TRADED_SIGN_TIMESTAMP=$REPLY
}

# account
op_account() {
  takes account
  need TRADED_BASE_URL TRADED_API_KEY
  prepare_1
  request 'GET' "$TRADED_BASE_URL/account"
  pair "apiKey=$(percent "$TRADED_API_KEY")"
  pair "timestamp=$(percent "$TRADED_SIGN_TIMESTAMP")"
  sign_1 'GET'
  pair "signature=$(percent "$TRADED_SIGN_VALUE")"
  send 'GET'
}

# order
op_order() {
  takes order \
    'name' '' \
    'size' '' \
    'state' '' \
    'parent' '' \
    'parts' '' \
    'note' ''
  need TRADED_BASE_URL TRADED_API_KEY
  prepare_1
  request 'POST' "$TRADED_BASE_URL/order"
  pair "apiKey=$(percent "$TRADED_API_KEY")"
  pair "timestamp=$(percent "$TRADED_SIGN_TIMESTAMP")"
  header 'Content-Type' 'application/x-www-form-urlencoded'
  field 'name' 'string'
  field 'size' '1'
  field 'state' 'new'
  field 'parent' '{"name":"string","size":1,"state":"new","parts":[]}' optional
  field 'parts' '{"name":"string","size":1,"state":"new","parts":[]}'
  field 'note' 'string' optional
  sign_1 'POST'
  pair "signature=$(percent "$TRADED_SIGN_VALUE")"
  send 'POST'
}

# ping
op_ping() {
  takes ping
  need TRADED_BASE_URL
  request 'GET' "$TRADED_BASE_URL/ping"
  send 'GET'
}

main "$@"
