import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, LONGEST_QUESTION } from '../../src/commands/clean-line.ts';
import { parseCommand } from '../../src/commands/parse-command.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import { UserError } from '../../src/model/user-error.ts';
import { english } from '../../src/wording/wording.ts';

const parsed = (line: string) => {
  const { command, values } = parseCommand(line, english);
  return { [command.name]: values };
};

describe('a typed command', () => {
  it.each([
    ['/who', { who: {} }],
    ['/WHO Brandt', { who: { name: 'Brandt' } }],
    ['/who Ilse   Brandt', { who: { name: 'Ilse Brandt' } }],
    ['/who "Ilse Brandt"', { who: { name: 'Ilse Brandt' } }],
    ['/who Брандт topic:вода', { who: { name: 'Брандт', topic: 'вода' } }],
    ['/who Brandt topic:peace talks', { who: { name: 'Brandt', topic: 'peace talks' } }],
    ['/who topic:peace talks since:2023', { who: { topic: 'peace talks', since: '2023' } }],
    ['/who topic:"peace talks" Brandt', { who: { name: 'Brandt', topic: 'peace talks' } }],
    ['/who topic:“peace talks” Brandt', { who: { name: 'Brandt', topic: 'peace talks' } }],
    ['/who topic: peace talks kind:quotes Brandt', { who: { name: 'Brandt', topic: 'peace talks', kind: 'quotes' } }],
    ['/who since:2023 Brandt page:2', { who: { name: 'Brandt', since: '2023', page: '2' } }],
    ['/who since: 2023 Brandt', { who: { name: 'Brandt', since: '2023' } }],
    ['/who Brandt Topic:talks', { who: { name: 'Brandt', topic: 'talks' } }],
    ['/who Brandt topic:at 12:30', { who: { name: 'Brandt', topic: 'at 12:30' } }],
    ['/who Brandt source:https://post.example/a:b', { who: { name: 'Brandt', source: 'https://post.example/a:b' } }],
    ['/who Brandt topic:', { who: { name: 'Brandt', topic: '' } }],
    ['/town Nova Reka until:2024-05', { town: { name: 'Nova Reka', until: '2024-05' } }],
    ['/timeline who:Ilse Brandt town:Nova Reka', { timeline: { who: 'Ilse Brandt', town: 'Nova Reka' } }],
    [
      '/search at 12:30 http://x.y "open: now" foo:bar',
      { search: { words: 'at 12:30 http://x.y "open: now" foo:bar' } },
    ],
    ['/search "since:2023" since:2024 dam', { search: { words: '"since:2023" dam', since: '2024' } }],
    ['/search "never closed dam', { search: { words: '"never closed dam' } }],
    ['/compare A, B topic:water', { compare: { names: 'A, B', topic: 'water' } }],
    ['/source abc123', { source: { id: 'abc123' } }],
    ['/about #abc123', { about: { id: '#abc123' } }],
    ['/about', { about: {} }],
    ['/help /who', { help: { command: '/who' } }],
  ])('%s', (line, expected) => expect(parsed(line)).toEqual(expected));
});

describe('a command that cannot be read says why and how it is typed', () => {
  it.each<[string, string, RegExp, string]>([
    ['/wo Brandt', 'unknown-command', /no command \/wo\b/, '/who'],
    ['/ who', 'unknown-command', /no command/, '/help'],
    ['/xyzzy', 'unknown-command', /\/xyzzy/, '/help'],
    [`/${'x'.repeat(1500)}`, 'unknown-command', /…/, '/help'],
    [
      '/who Brandt colour:red',
      'bad-arguments',
      /no option "colour:", expected topic:, kind:.*Usage: \/who \[NAME\]/,
      '/help who',
    ],
    ['/who Brandt page:1 page:2', 'bad-arguments', /page: given twice/, '/help who'],
    [
      '/timeline everything',
      'bad-arguments',
      /takes no words of its own, got "everything". Usage: \/timeline/,
      '/help timeline',
    ],
    ['/search', 'bad-arguments', /got nothing. Usage: \/search WORDS/, '/help search'],
    ['/search page:2', 'bad-arguments', /got nothing/, '/help search'],
    ['/compare', 'bad-arguments', /Usage: \/compare NAME, NAME/, '/help compare'],
    ['/source', 'bad-arguments', /Usage: \/source ID/, '/help source'],
  ])('%s', (line, code, message, suggestion) => {
    expect(() => parseCommand(line, english)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        suggestions: expect.arrayContaining([suggestion]),
      }),
    );
  });
});

describe('an unknown command', () => {
  it.each([
    ['/foo', ['/who', '/help']],
    ['/pln', ['/plan', '/help']],
    ['/SOURCE-S', ['/sources', '/source', '/help']],
    ['/time', ['/timeline', '/help']],
    ['/hlp', ['/help']],
    ['/xyzzy', ['/help']],
  ])('%s offers the nearest first, and help', (line, suggestions) => {
    expect(() => parseCommand(line, english)).toThrow(expect.objectContaining({ suggestions }));
  });
});

describe('any line', () => {
  it('is too long above the limit, which is named', () => {
    expect(() => cleanLine('x'.repeat(10_000), english)).toThrow(
      expect.objectContaining({ code: 'too-long', message: expect.stringContaining('at most 2,000') }),
    );
    expect(cleanLine('x'.repeat(LONGEST_QUESTION), english)).toHaveLength(LONGEST_QUESTION);
  });

  it('has no control or invisible characters left', () => {
    expect(cleanLine('/who\u0000Brandt\u001b[31m\u202e\ud800', english)).toBe('/who Brandt [31m\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (line) => {
        expect(cleanLine(line, english)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });

  const name = fc.constantFrom(...COMMANDS.map((command) => command.name), 'nothing');
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('topic:', 'since:2023', '"', '“', ' ', 'page:', 'a', '__proto__:x'),
  );
  it('parses or is refused with an error that can be shown', () =>
    fc.assert(
      fc.property(name, fc.array(part), (command, parts) => {
        try {
          const { values } = parseCommand(cleanLine(`/${command} ${parts.join(' ')}`, english), english);
          expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    ));
});
