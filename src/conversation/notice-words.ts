/** The parts that words play when notices are asked for, stopped, changed or asked about; a phrase stands before its words. `word` is any other. */
export const lexicon = {
  deny: '(?:do not|don[\'’]?t|no longer|never)(?: really)? (?:want|need|wish|require|like)(?: to)?(?: (?:get|receive|see|have|hear about|be sent))?(?: any)?(?: more)?(?: of)?|(?:have |had )*enough of|sick of|no more(?: of)?|no longer',
  how: 'how (?:do|can|would|could|should|does|to)|where (?:do|can)|(?:the |a )?way to',
  ask: 'can|could|would|will|may|shall|please|pls|plz|hi|hello|hey|ok|okay|sorry|right|so(?! (?:it|they|that)\\b)|now|just|also|thanks?(?: you)?|cheers|ta|let[\'’]?s|is it possible to|is there a way to|any chance|kindly|go ahead and|pretty',
  keep: 'keep (?:us|me|the team|this channel|everyone) (?:posted|informed|updated|up to date|up-to-date|in the loop|in the know)|let (?:us|me|the team|this channel|everyone|them) know|(?:be|get|been) (?:told|notified|alerted|informed|messaged|emailed|updated|pinged)',
  sub: 'subscribe(?:d|s)?|sign(?:ed)? (?:(?:us|me|everyone|the team) )?up|follow',
  tell: 'tell|notify|alert|e-?mail|message|ping|inform|text|hear',
  setup: 'set up|turn on|switch on|enable|activate|put on',
  unsub: 'unsubscribe|unfollow|opt(?:ing)?[ -]?out|deregister|(?:take|get) (?:us|me|this channel|this chat|the team) off(?: (?:the|this|your|that))?(?: mailing| distribution)?(?: list)?',
  halt: 'stop|stopping|end|ending|cancel|cancelling|cease',
  away: 'delete|remove|get rid of|drop|leave|quit',
  hold: 'pause|pausing|mute|snooze|suspend|silence|hold(?: off)?|(?:(?:take|have) )?a break from|on hold|on pause|on mute',
  resume: 'resume|unmute|un-mute|unpause|un-pause|restart|reactivate|carry on(?: with)?|start|continue',
  turn: 'turn|switch|put',
  off: 'off',
  again: 'back on|on again|back|again',
  change: 'change|make|move|set|alter|adjust|edit|amend|manage',
  slot: '(?:the |our )?(?:day|time|timing|frequency|hour|schedule)(?: of)?',
  q: 'who|why|when|what(?: time| day)?|which|how (?:often|many|regularly|frequently)|show|list|see',
  soon: '(?:as soon as|every time|each time|any time|whenever|if|once|the moment)',
  there: 'there(?: is| are|[\'’]s)|you (?:have|get|add|publish)|(?:we|they) publish',
  arrive: '(?:is|are|gets?|has been|have been|comes?|goes|go|becomes?)(?: (?:newly|first|just))? (?:published|released|out|added|available|posted|online|live|in)|lands?|appears?|drops?|arrives?|turns? up',
  notice: '(?:(?:the|a|an|our|my|your|these|those|this|any|all|weekly|more|last|latest|next|first) )*(?:notices?|notifications?|alerts?|subscriptions?|digests?|round-?ups?)',
  mail: '(?:(?:the|a|an|our|my|your|these|those|this|any|all|weekly|more) )*(?:e-?mails?|messages|pings?|reminders?|posts)',
  us: '(?:(?:to|in|for|from) )?(?:this|the|our) (?:channel|chat|group|team|meeting|conversation)|the whole team|all of us|us all|i[\'’]?d|we[\'’]?d|i[\'’]?m|we[\'’]?re|we[\'’]?ve|i|we|us|me|our|my|you|your|everyone|everybody|in here|here',
  all: 'everything|all(?: of (?:them|it|these))?|the lot',
  it: '(?:it|this|these|them|those|they|(?:this|that|the last|the next|the latest) ones?)(?: all)?',
  want: 'want|wants|need|like|wish|love|prefer|rather|to',
  come: 'come|comes|coming|arrive|arriving|sent|delivered|posted',
  get: 'get|gets|getting|receive|receiving|have|having|be',
  send: 'send|sends|sending|post|posting|telling|notifying|messaging|emailing|give|giving|told',
  be: 'are|is|was|were|do|does|did|has|am|been',
  new: '(?:(?:any|a|an|some|each|every) )*(?:new|newly|further|fresh|next|future)',
  reviews: 'reviews|ones|csprs|scrs|lcsprs|reports|publications|briefings',
  review: 'review|cspr|scr|lcspr|report|publication|briefing',
  one: 'one|anything|something|stuff',
  the: 'the|that|those',
  link: 'about|on|of|for|from|regarding|re|concerning|around|with|in',
  small: 'a|an|any|some|really|then|at all|at the moment|anymore|any more|any longer|for good|too|up|instead|always|ever|currently|so it|so they|so that'
} as const

/** Names for several of them together, as rules have them. */
export const classes = {
  polite: 'ask|us|want|small|be', thing: 'notice|mail', gets: 'get|send', fill: 'us|small|gets|tell|the|link|want|ask', plain: 'us|small|gets|the|want|ask', end: 'ask|us|small|want|link', rev: 'reviews|review|one', begins: 'soon|q'
}
