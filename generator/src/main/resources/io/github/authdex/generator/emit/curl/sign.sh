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
