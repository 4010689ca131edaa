import { z } from 'zod';
import { UserError } from '../model/user-error.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Root of another server's API (`http://127.0.0.1:4000/api`); null is Discord's own. */
  readonly api: string | null;
}

export interface TelegramSettings {
  readonly token: string;
  /** Root of another Bot API server, without a slash at its end; null is Telegram's own. */
  readonly apiRoot: string | null;
  /** Where Telegram sends updates to; null to fetch them. */
  readonly webhook: WebhookSettings | null;
}

export interface WebhookSettings {
  readonly url: string;
  /** Where the webhook listens. */
  readonly host: string;
  readonly port: number;
  /** What Telegram must send along; null to make one up at each start. */
  readonly secret: string | null;
}

/** The platforms that are set up. */
export interface PlatformSettings {
  readonly discord: DiscordSettings | null;
  readonly telegram: TelegramSettings | null;
}

type Env = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 8080;

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value))
  .default(null);
const address = optional
  .refine((value) => value === null || isHttp(value), {
    error: 'expected an address beginning with http:// or https://',
  })
  .transform((value) => value?.replace(/\/+$/, '') ?? null);

const schema = z.object({
  DISCORD_TOKEN: optional,
  DISCORD_API: address,
  TELEGRAM_TOKEN: optional,
  TELEGRAM_API_ROOT: address,
  TELEGRAM_WEBHOOK_URL: optional.refine((value) => value === null || isHttp(value), {
    error: 'expected an address beginning with https://',
  }),
  // https://core.telegram.org/bots/api#setwebhook: what a secret token may hold.
  TELEGRAM_WEBHOOK_SECRET: optional.refine((value) => value === null || /^[\w-]{1,256}$/.test(value), {
    error: 'expected 1 to 256 characters A-Z, a-z, 0-9, _ and -',
  }),
  HOST: optional,
  PORT: optional.refine((value) => value === null || (/^\d{1,5}$/.test(value) && Number(value) < 65_536), {
    error: 'expected a port number',
  }),
});

/**
 * Reads from an environment which platforms to run. A secret may stand in a file instead, which `NAME_FILE` names.
 * Throws UserError `bad-config` with every problem, one a line, and never with a secret.
 */
export function readPlatformSettings(env: Env, readFile: (path: string) => string): PlatformSettings {
  const problems: string[] = [];
  const given = withSecrets(env, readFile, problems);
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map(({ path, message }) => `environment ${path.join('.')}: ${message}`));
  }
  if (!parsed.success || problems.length > 0) throw new UserError('bad-config', problems.join('\n'));
  const { DISCORD_TOKEN, DISCORD_API, TELEGRAM_TOKEN, TELEGRAM_API_ROOT } = parsed.data;
  return {
    discord: DISCORD_TOKEN === null ? null : { token: DISCORD_TOKEN, api: DISCORD_API },
    telegram:
      TELEGRAM_TOKEN === null
        ? null
        : { token: TELEGRAM_TOKEN, apiRoot: TELEGRAM_API_ROOT, webhook: webhookOf(parsed.data) },
  };
}

const SECRETS = ['DISCORD_TOKEN', 'TELEGRAM_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'];

function withSecrets(env: Env, readFile: (path: string) => string, problems: string[]): Env {
  const secrets = SECRETS.flatMap((name) => {
    const path = env[`${name}_FILE`]?.trim();
    if (!path || env[name]?.trim()) return [];
    try {
      return [[name, readFile(path)]];
    } catch {
      problems.push(`environment ${name}_FILE: ${path} cannot be read`);
      return [];
    }
  });
  return { ...env, ...Object.fromEntries(secrets) };
}

/** Unless told otherwise it listens where the address points to: on one machine nothing stands between. */
function webhookOf({ TELEGRAM_WEBHOOK_URL: url, ...env }: z.infer<typeof schema>): WebhookSettings | null {
  if (url === null) return null;
  const port = Number(env.PORT ?? (new URL(url).port || DEFAULT_PORT));
  return { url, host: env.HOST ?? '0.0.0.0', port, secret: env.TELEGRAM_WEBHOOK_SECRET };
}

function isHttp(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
