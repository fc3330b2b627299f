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
