import assert from 'node:assert/strict'
import { loadSignposts } from '../../src/care/signposts.ts'
import { createHearing, type Spoken } from '../../src/conversation/spoken.ts'
import { shippedSignposts } from '../eval/care.ts'

const { spoken, asking } = createHearing(loadSignposts(shippedSignposts))

const heard: Partial<Record<Spoken, string[]>> = {
  told: ['can you ring 999 for me', 'Did you tell the police?', 'have you let social care know', 'so you’ve told them?', 'who did you tell', 'has anyone been told', 'is someone on their way', 'call an ambulance', 'can you make a referral for me', 'will you escalate this', 'send someone please', 'has this gone to social care'],
  referral: ['how would I refer a baby', 'where do we send the referral form', 'who can I speak to about a family', 'phone number for social services', 'out of hours number for Derbyshire', 'I’ve got a safeguarding concern', 'i want to report neglect', 'how do we get hold of Starting Point', 'where is the referral form', 'who do we ring at weekends', 'I want to speak to social care'],
  forget: ['forget all that please', 'can you wipe what I typed', 'clear my previous searches', 'lets start over', 'how do i delete my history', 'erase evrything I asked', 'reset please', 'stop remembering what I said', 'ignore what I said before', 'restart the chat', 'scrub that and start over', 'clear your memory'],
  kept: ['do you store what we ask', 'is this being logged', 'how long do you keep my searches', 'what do you know about me', 'do you delete my messages', 'what happens to what I type', 'privacy notice', 'do you hang on to what people ask', 'what do you do with my questions', 'how long before you forget this', 'is there a log of what I’ve searched'],
  seen: ['how private is this', 'can my boss see what I search for', 'who else reads this', 'am i being monitored', 'is this confidental', 'do you share my questions with anyone', 'can I ask something in confidence', 'is what we say here anonymous', 'would anyone know it was me asking', 'can I speak freely here'],
  machine: ['are you human or a robot', 'is this written by AI', 'who am I talking to', 'do you make things up', 'what are you', 'are you making this up', 'is this an automated service', 'do you learn from me', 'are you even real lol'],
  person: ['can I speak to a real person', 'is anybody there', 'I want to talk to someone'],
  complaint: ['who do I complain to', 'I’d like to make a formal complaint about the school'],
  adding: ['can I add a new one', 'can we add our own reviews', 'how do I upload a review'],
  updated: ['how up to date is this', 'when were the reviews last checked', 'how often do you refresh the list'],
  guide: ['hi im new what can you do', 'hello, how do I use this', 'what do you know', 'What can I ask you?', 'how do we subscribe', 'I am new here, where do I start', 'what kind of things can people ask', 'what do you cover', 'how to search', 'what shall I type', 'give me an example question', 'how do I add you to my channel', 'hello I’m a health visitor, what can you do for me', 'hi, I’m the DSL at a primary in Derby. What can you help with?', 'Hi, school nurse here, first time using this', 'I don’t know how to use this', 'I need help with this'],
  poor: ['this is rubbish', 'you are no help', '👎', 'rubbish', 'try again', 'wrong', 'that’s not right', 'not what I asked for', 'wrong ones', 'look again please', 'not relevant', 'that didn’t help', 'you’ve got a mistake in the Theo summary'],
  unable: ['print', 'can you email me the report', 'email that to me', 'export to excel', 'as a table please', 'put it in a spreadsheet', 'send it to my manager', 'send it to me', 'read it to me', 'give it to me', 'how do I download this', 'save that for later', 'can you make a pdf of it'],
  reuse: ['can I quote the report', 'am I allowed to use this in training', 'is it copyright', 'can I show this to parents', 'who should I share this with', 'can I share this with my team', 'do I need permission to use it'],
  faulty: ['I can’t open this', 'she can’t open it', 'my colleague can’t see it', 'it’s not working', 'it won’t open for me', 'he can’t open it on his phone', 'the link doesn’t work', 'it’s broken', 'the page is blank', 'nothing happens when I press it', 'I can’t read the report', 'this link is dead'],
  received: ['why did I get this', 'why am I getting this', 'why was I sent this', 'why did this come to me', 'who sent me this', 'my manager sent me this', 'I didn’t ask for this', 'I don’t want these', 'how did I get this', 'why did we get that message'],
  slip: ['I typed her name, what do I do', 'I sent a name by mistake', 'oh no I typed her name', 'I put his date of birth in', 'I’ve just put a child’s name in the channel, can you delete it', 'I named the child', 'I shared case details', 'we mentioned a pupil’s name here'],
  hard: ['heartbreaking', 'that’s awful', 'oh dear', 'so young', 'poor mum', 'bit grim this one', 'well that was depressing', 'blimey', 'how sad', 'that was awful', 'very sad isn’t it'],
  extent: ['why are there only 18', 'how come nothing since 2024', 'where else can I look', 'is there a national one', 'can you check if our case is on here', 'why so few reviews'],
  wording: ['what does NAI mean', 'what does CSPR stand for', 'what is a serious case review', 'what’s the difference between SCR and CSPR', 'what do you mean by related', 'what does "age and sex not stated" mean', 'definition of neglect', 'what is a rapid review'],
  themes: ['so what topics do you have', 'which themes are there'],
  about: ['what’s the partnership’s email', 'can you put me through to the partnership', 'get me through to someone at the partnership', 'who made you', 'who built this bot', 'who runs this'],
  read: ['has everyone read it?', 'has anyone read this', 'have you all read it', 'who’s read it', 'has the team seen it', 'have any of you looked at this', 'who has read the list', 'did everyone read it', 'has everybody had a look at it', 'has anybody opened it yet'],
  misread: ['not what I meant', 'you’ve misunderstood', 'crossed wires'],
  hello: ['tell me a joke', 'how are you', 'I’m the DSL', 'I’m a social worker', 'it’s me again', 'I’m back', 'hi I’m from early help', 'Hi I support foster carers', 'hello I’m newly qualified and a bit nervous about my ASYE portfolio', 'hey I work with care leavers', 'I chair child protection conferences'],
  thanks: ['I have to go now', 'right, cheers all', 'ta very much', 'bye', 'see you later', '👍', 'that’s all for now', 'cheers mate, you’ve saved my bacon', 'thanks v helpful, bye', 'ta very much, off to court now', 'brilliant that’s exactly what I needed', '🙏', '❤️'],
  no: ['✅', 'I shared this by mistake', 'no', 'nope', 'never mind', 'oops, wrong chat', 'oops wrong button', 'noted', 'agreed', 'understood', 'on it', 'that’ll do', 'sorted', 'done'],
  rung: ['I’ve rung them', 'already called 999', 'we have reported it to social care', 'ok done, rang them. thanks', 'I told my manager', 'made the referral to starting point', 'have phoned the police now', 'referral made', 'done, told the DSL'],
  withdrawn: ['that was just an example', 'it’s hypothetical', 'sorry I was testing the bot', 'this is for training', 'it’s not an emergency', 'not urgent', 'only a scenario for a course', 'I made that up', 'it isn’t a real case', 'don’t worry it was a drill', 'it isn’t urgent', 'just trying it out'],
  unclear: ['I’m not sure', 'I don’t know', 'this is too hard for me', 'huh?', 'what do you mean', 'that makes no sense', 'I’m confused', 'explain', 'i not understand this word', 'i not understand “progress since”', 'I dont understand nothing of this', 'sorry my english not good', 'can you say more easy', 'what mean this word', 'in simple words please', 'too difficult words', 'what means this', 'I don’t speak English'],
  call: ['hello??', 'please help', 'what do we do now', 'how do I call them', 'hurry up']
}

describe('what is said to the bot itself', () => {
  for (const [what, texts] of Object.entries(heard)) {
    for (const text of texts) it(`hears “${text}” as ${what}`, () => assert.equal(spoken(text), what))
  }

  for (const question of [
    '❓', '🤔', '😱', '📄', 'he won’t open the door', 'she can’t open her eyes', 'he can’t see me', 'it isn’t working, she isn’t breathing', 'I can’t read any more of these', 'I can’t see it any more', 'he sent it to me', 'he did it to me', 'who gave her this', 'why is it always me', 'why did this happen to me', 'I’m not sure I can go on', 'I can’t open the file again, I just can’t', 'nursery here, collected by someone we don’t know', 'if I put a child’s name in what happens', 'I don’t know how to carry on', 'this is too much for me', 'nothing works any more', 'I’m the DSL and he is hitting her',  'I gave the address to her dad', 'she typed the name', 'I named the baby after him', 'I want to try again', 'what went wrong', 'was the child wrong', 'email the review on neglect', 'print media', 'can I share this with you', 'permission to speak to school', 'who made the referral', 'she looks confused', 'the wrong child', 'use of reports in court', 'sharing with parents', 'what do you know about neglect', 'how do children ask for help', 'where do I start with neglect', 'I am new to neglect', 'anything new', 'what should a school do',
    'learning on confidentiality', 'confidentiality', 'information sharing and consent', 'reviews about referrals to social care', 'referrals to social care', 'no referral was made', 'repeat referrals', 'recordings not kept', 'poor record keeping', 'forgotten children',
    'sad children', 'poor mums and neglect', 'poor home conditions', 'poor supervision', 'too young to consent', 'grim home conditions', 'depressing thoughts', 'what is neglect', 'what does neglect mean for schools', 'what is a good review on neglect', 'why did nothing happen since 2020', 'I’m a health visitor, anything on babies?', 'hi, I work in fostering, anything on neglect', 'I work with a child who told me', 'I support a girl of 14 who has been hurt', 'done harm to a child',
    'erased records', 'anonymous referrals', 'was the child seen alone', 'did the school tell anyone', 'were the police told', 'AI', 'children who saw no one', 'can you tell me about neglect', 'private fostering', 'clear the filters and show boys',
    'reviews where nobody rang back', 'have you anything on police not being told', 'can you call up the ones on babies', 'just between us who is it', 'nobody will know it came from you. who is it', 'how long have I got to write up a disclosure', 'ones that have updates', 'ignore the boys', 'left home', 'thresholds for referral', 'I don’t want to be alive', 'useless. me not you', 'I don’t understand why he died', 'I cannot understand what happened', 'learning for a training session', 'families with no English', 'was I told', 'plain English summary of Theo'
  ]) it(`leaves the question “${question}” alone`, () => assert.equal(spoken(question), undefined))

  it('leaves what is long alone, and takes any text', () => {
    assert.equal(spoken('can you ring them '.repeat(9)), undefined)
    for (const text of ['', '…', '\u0000', '🙂', 'constructor', '((('.repeat(50)]) spoken(text)
  })

  it('tells what can only ask for reviews', () => {
    assert.deepEqual(['learning on neglect', 'what do reviews say about him', 'babies under one'].map(asking), ['outright', 'outright', 'bare'])
    for (const text of ['what is there on baby deaths', 'what have you got about autism', 'I want to read about neglect', 'can you find me some on self harm', 'do you have anything for bruising']) assert.equal(asking(text), 'outright', text)
    for (const text of ['what about neglect', 'how about obesity?', 'find me the Kern one', 'is there a review of a baby']) assert.equal(asking(text), 'outright', text)
    assert.deepEqual(['how old was Theo', 'what does TDS20 say', 'how old was he', 'where are the police', 'are you there'].map(asking), ['question', 'question', undefined, undefined, undefined])
    for (const text of ['what do you know about me', 'what is happening about her', 'what about the baby', 'I read about it']) assert.notEqual(asking(text), 'outright', text)
    assert.deepEqual(['she has gone now', 'any update', 'are you there', 'the police are here', 'no', ''].map(asking), [undefined, undefined, undefined, undefined, undefined, undefined])
  })
})
