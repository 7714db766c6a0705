const swearing = /^(?:fuck(?:ing|in|s)?|(?:bull)?shit(?:e|ty)?|bollocks|crap|piss|wank(?:er)?|twat|dickhead|arse(?:hole)?|bastard|bloody|sod|bugger|stupid|useless|rubbish)$/
const around = /^(?:off|you|u|your|youre|are|r|is|its|it|this|that|thats|the|a|an|so|such|just|oh|for|sake|sakes|thing|bot|machine|robot|idiot|load|lot|pile|of|absolute|total|utter|well|then|and)$/

/** Whether a message swears at the bot and says nothing of anybody: “fuck off”, “useless bloody thing”. */
export function isOnlySwearing(text: string): boolean {
  const words = text.toLowerCase().replaceAll('\'', '').match(/\p{L}+|\p{N}+/gu) ?? []
  return words.some(word => swearing.test(word)) && words.every(word => swearing.test(word) || around.test(word))
}
