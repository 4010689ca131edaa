import { expect, test } from 'vitest';
import { helpSchema } from '../../src/answers/help-schema.ts';
import { failureSchema } from '../../src/answers/schema.ts';
import { dispatch } from '../../src/commands/dispatch.ts';
import { sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

test.each(['/help', '/help who', 'blah blah blah'])('%s answers with what can be asked', async (line) => {
  const answer = await dispatch(line, await harbour());
  expect(helpSchema.parse(answer)).toEqual(answer);
});

test.each(['/who Xyzzy', '/town Quay', '/nothing', '/who topic:red', '/source nowhere', `/town ${'x'.repeat(9000)}`])(
  '%s fails with one object',
  async (line) => {
    const answer = await dispatch(line, await harbour());
    expect(failureSchema.parse(answer)).toEqual(answer);
    expect(JSON.stringify(answer).length).toBeLessThan(500);
  },
);
