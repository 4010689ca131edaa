import { ApiError } from './api-error.ts';
import { type Disturbance, disturbance, type Fault, type Faults } from './faults.ts';
import type { Answer, ApiCall } from './http.ts';
import { METHODS } from './methods/methods.ts';
import type { OpenRequest } from './request-log.ts';
import type { World } from './world.ts';

const TOKEN = /^\d+:[\w-]+$/;

/** Answers calls: token, method, planned faults, then the method itself; each is told in the log. */
export function service(world: World, token: string, faults: Faults): (call: ApiCall) => Promise<Answer> {
  return async (call) => {
    const request = world.log.open(call.method, call.params);
    world.waiting.changed();
    if (call.token !== token) return stranger(world, request, call.token);
    const fault = faults.next(call.method, call.params);
    const answer = fault ? await disturbed(world, request, call, fault) : await carriedOut(world, request, call);
    world.waiting.changed();
    return answer;
  };
}

async function carriedOut(world: World, request: OpenRequest, call: ApiCall): Promise<Answer> {
  try {
    const method = METHODS.get(call.method);
    if (!method) throw new ApiError(404, 'Not Found: method not found');
    const result = await method(call.params, { world, request, gone: call.gone });
    world.log.settle(request, { kind: 'accepted', result });
    return json(200, JSON.stringify({ ok: true, result }));
  } catch (error) {
    if (call.gone.aborted) {
      world.log.settle(request, { kind: 'gone' });
      return { kind: 'silence' };
    }
    const known = error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${error}`);
    world.log.settle(request, { kind: 'refused', code: known.code, description: known.message });
    return refused(known);
  }
}

/** Goes wrong as planned; one that is to be carried out first and is refused answers that refusal. */
async function disturbed(world: World, request: OpenRequest, call: ApiCall, fault: Fault): Promise<Answer> {
  const instead = disturbance(fault);
  if (instead.when === 'after') {
    const answer = await carriedOut(world, request, call);
    if (request.outcome.kind !== 'accepted') return answer;
  }
  world.log.settle(request, { kind: 'fault', fault: fault.kind, accepted: instead.when === 'after' });
  return toAnswer(instead);
}

function toAnswer(instead: Disturbance): Answer {
  switch (instead.kind) {
    case 'answer':
      return { kind: 'answer', code: instead.code, type: instead.type, body: instead.body };
    case 'destroy':
    case 'silence':
      return { kind: instead.kind };
  }
}

/** A token that looks like one is unknown; anything else is no address of the API. */
function stranger(world: World, request: OpenRequest, token: string): Answer {
  const error = TOKEN.test(token) ? new ApiError(401, 'Unauthorized') : new ApiError(404, 'Not Found');
  world.log.settle(request, { kind: 'refused', code: error.code, description: error.message });
  return refused(error);
}

function refused(error: ApiError): Answer {
  return json(error.code, error.body);
}

function json(code: number, body: string): Answer {
  return { kind: 'answer', code, type: 'application/json', body };
}
