import { z } from 'zod';
import { resolveFilters } from '../briefings/resolve-filters.ts';
import { UserError } from '../model/user-error.ts';
import { defineCommand } from './command.ts';
import { listSubscriptions, pageOf } from './list-subscriptions.ts';
import { requireManager } from './may-subscribe.ts';
import { parameter } from './parameters.ts';
import { watchedName } from './watched-name.ts';

/** Ends a watch. UserErrors `not-allowed`, `bad-arguments`. */
export const unwatchCommand = defineCommand({
  name: 'unwatch',
  argument: parameter('name', 'watchable', { required: true }),
  manages: true,
  input: ({ text }) => z.strictObject({ name: text }),
  run: async ({ name }, asking) => {
    const { who, town, plan } = await resolveFilters(asking, await watchedName(name, asking));
    await requireManager(asking);
    const { outbox } = asking.archive;
    const own = await outbox.subscriptionsAt(asking.caller.address);
    const watched = own.find(
      ({ watch, filters }) => watch && filters.who === who && filters.town === town && filters.plan === plan,
    );
    if (!watched) throw new UserError('bad-arguments', asking.wording.errors.notWatched(name), ['/subscriptions']);
    const page = await pageOf(asking, watched.id);
    await outbox.remove(watched.id);
    return listSubscriptions(asking, page, 'removed');
  },
});
