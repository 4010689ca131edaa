import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { OpenRequest, Params } from '../request-log.ts';
import type { World } from '../world.ts';

/** What a method knows of its call beside the parameters. */
export interface Call {
  readonly world: World;
  readonly request: OpenRequest;
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal;
}

/** A method of the Bot API: checks its parameters and gives the result, or throws an ApiError. */
export type Method = (params: Params, call: Call) => unknown;

/** Makes a method whose parameters are checked strictly: one that it does not know is refused, unlike by the real server. */
export function method<S extends z.ZodType>(schema: S, run: (params: z.infer<S>, call: Call) => unknown): Method {
  return (raw, call) => {
    const { success, data, error } = schema.safeParse(raw);
    if (!success) throw badRequest(firstProblem(error));
    return run(data, call);
  };
}

function firstProblem(error: z.ZodError): string {
  const unknown = error.issues.find(({ code }) => code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') {
    return `unknown parameter ${[...unknown.path, unknown.keys[0]].join('.')} (loopback)`;
  }
  const issue = error.issues[0];
  return `parameter ${issue?.path.join('.')}: ${issue?.message} (loopback)`;
}

/** For methods without parameters. */
export const noParams = z.strictObject({});
