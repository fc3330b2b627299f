# Sets REPLY to the JWT of the JSON $4 and $5, signed by $1 (RFC 7518 §3.1) with the key $3, in the form $2.
jwt() {
  local content
  has_openssl
  octets_of "$4"
  base64url_of "$REPLY"
  content=$REPLY
  octets_of "$5"
  base64url_of "$REPLY"
  content+=.$REPLY
  case $1 in
    HS*)
      key "$2" "$3"
      hmac "sha${1:2}" "$REPLY" "$content"
      ;;
    *) signed_by "$1" "$3" "$content" ;;
  esac
  octets "$REPLY"
  base64url_of "$REPLY"
  REPLY=$content.$REPLY
}

# Sets REPLY to the signature by $1 with the private key $2 of the octets $3, in hexadecimal.
signed_by() {
  case $1 in
    PS*) private_signature "sha${1:2}" "$2" "$3" pss ;;
    *) private_signature "sha${1:2}" "$2" "$3" ;;
  esac
  case $1 in
    ES256) both_numbers "$REPLY" 32 ;;
    ES384) both_numbers "$REPLY" 48 ;;
    ES512) both_numbers "$REPLY" 66 ;;
  esac
}

# Sets REPLY to the two numbers of the sequence $1, which is in DER, as $2 octets each (RFC 7518 §3.4).
both_numbers() {
  local der=${1:2} number both='' i length
  [[ $der != 81* ]] || der=${der:2}
  der=${der:2}
  for i in 1 2; do
    length=$((2 * 16#${der:2:2}))
    number=${der:4:length}
    der=${der:4+length}
    while ((${#number} < 2 * $2)); do
      number=00$number
    done
    both+=${number:${#number}-2*$2}
  done
  REPLY=$both
}
