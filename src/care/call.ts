const alarm = /^(?:emergency|urgent(?:ly)?|sos|mayday|999|911|112|[🆘🚨🚑])$/u
const help = /^help+$/
const pressing = /^(?:me|us|now|someone|somebody|anyone|anybody|need|needs|quick|quickly|fast)$/
const around = /^(?:please|pls|plz|this|is|its|it|an|a|the|i|we|im|were|am|are|really|very|so|in|have|got|there|there's|theres|call|child|oh|god|omg|hello|hi|hey|yes|asap|immediate|immediately|want|just)$/

/**
 * Whether a message calls for help and says nothing else: “emergency”, “help us please”, “HELP!!!”, an ambulance as a sign. The bare word, or with a please, asks what the bot
 * can do.
 */
export function isCallForHelp(text: string): boolean {
  const words = text.toLowerCase().replaceAll('\'', '').match(/\p{L}+|\p{N}+|[🆘🚨🚑]/gu) ?? []
  const [alarms, helps] = [alarm, help].map(of => words.filter(word => of.test(word)).length)
  if (alarms === 0 && helps === 0 || words[0] === 'is' || words.some(word => ![alarm, help, pressing, around].some(of => of.test(word)))) return false
  return alarms! > 0 || helps! > 1 || /!\s*!/.test(text) || words.some(word => pressing.test(word))
}

/** Whether a message is signs alone, and one of them weeps or is a broken heart. */
export const isWeeping = (text: string): boolean => /[😢😭😿😥😞😔🥺💔]/u.test(text) && !/[\p{L}\p{N}]/u.test(text)
