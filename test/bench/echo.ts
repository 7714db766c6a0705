/** The bare echo bot to measure against: the same botbuilder and restify, and nothing else. */
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder'
import restify from 'restify'

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const bot = new ActivityHandler()
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`))
  await next()
})

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  // The two libraries' types for a request and a response differ; the objects fit.
  await adapter.process(request as never, response as never, context => bot.run(context))
})
server.get('/readyz', async (_request: restify.Request, response: restify.Response) => { response.send(200) })
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit())
