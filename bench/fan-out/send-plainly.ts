/** Sends one message to each channel in a plain loop, paced by the libraries alone: `node send-plainly.ts JOB`. */
import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import { REST, Routes } from 'discord.js';
import { Api } from 'grammy';
import { channelIn, type JobSide, readJob } from './job.ts';

const { telegram, discord } = readJob();
await Promise.all([sendToTelegram(telegram), sendToDiscord(discord)]);

/** grammY's throttler, and what grammY recommends beside it for what is refused all the same. */
async function sendToTelegram({ token, root, addresses, sample: { text, ...other } }: JobSide): Promise<void> {
  const api = new Api(token, { apiRoot: root });
  api.config.use(autoRetry());
  api.config.use(apiThrottler());
  await Promise.all(addresses.map((address) => api.sendMessage(channelIn(address), String(text), other)));
}

/** discord.js's own queue, as it is without options. */
async function sendToDiscord({ token, root, addresses, sample: body }: JobSide): Promise<void> {
  const rest = new REST({ api: root, version: '10' }).setToken(token);
  await Promise.all(addresses.map((address) => rest.post(Routes.channelMessages(channelIn(address)), { body })));
}
