/** A bot of grammY alone: answers every message with "ok". */
import { Bot } from 'grammy';

const { TELEGRAM_TOKEN = '', TELEGRAM_API_ROOT = '' } = process.env;

const bot = new Bot(TELEGRAM_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
bot.on('message', (ctx) => ctx.reply('ok'));
process.once('SIGTERM', () => bot.stop());
await bot.start({ onStart: () => console.log('ready') });
