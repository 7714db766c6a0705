/** What nobody may read on a card: method, judgement, blame, and words that make a child the author of their own abuse. */
export const forbidden: readonly RegExp[] = [
  /\b(?:hang(?:ed|ing)|ligatures?|noose|rope|asphyxiat\w+|strangl\w+|strangul\w+|suffocat\w+|lifeless|wrists?|stabb(?:ed|ing)|tablets|jumped)\b/iu,
  /\bcommit(?:ted|ting|s)?\s+suicide\b/iu, /\b(?:killed|topped|offed)\s+(?:him|her|them)sel(?:f|ves)\b/iu, /\bsuicided\b|\b(?:un)?successful\s+suicide|\bfailed\s+(?:suicide|attempt)/iu,
  /\bdead\s+(?:baby|babies|child|children|kid|kids|infant|boy|girl|toddler)\b/iu, /\bbody\s+(?:was\s+)?found\b/iu,
  /\bput(?:s|ting)?\s+(?:him|her|them)sel(?:f|ves)\s+at\s+risk\b/iu, /\brisky\s+lifestyle\b|\blifestyle\s+choice\b|\bpromiscuous\b|\bchild\s+prostitut/iu,
  /\battention[- ]seeking\b|\bmanipulative\b|\bstreetwise\b|\bhard\s+to\s+reach\b|\bnon-?complian/iu, /\bfailed\s+to\s+protect\b|\bto\s+blame\b|\bher\s+own\s+fault\b|\bhis\s+own\s+fault\b/iu,
  /\b(?:junkie|smackhead|druggie|alcoholic|addict|retard\w*|spastic|handicapped|crazy|mental\s+issues|illegal\s+immigrant|bastard)\b/iu,
  /\bfat\b|\bsuffer(?:s|ing)?\s+from\b/iu, /[\u{1F300}-\u{1FAFF}]/u
]
