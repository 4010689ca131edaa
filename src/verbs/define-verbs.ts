import { type Command, Option } from 'commander';
import type { Given } from '../ingest/to-document.ts';
import { STATEMENT_KINDS, type StatementKind } from '../model/findings.ts';
import { dateOption, examples, textOption, urlOption } from './options.ts';

/** Runs a verb, whose own file is loaded only then; what the verb resolves with is the exit status. */
export type Run = (verb: () => Promise<number>) => Promise<void>;

/** Gives a program its verbs, in the order in which help shows them. */
export function defineVerbs(program: Command, run: Run): void {
  addStart(program, run);
  addAsk(program, run);
  addCheck(program, run);
  addIngest(program, run);
  addRemove(program, run);
  addExtract(program, run);
  addEval(program, run);
}

function addStart(program: Command, run: Run): void {
  program
    .command('start')
    .description('open the chat; an empty archive gets the seeds first')
    .addHelpText('after', examples('sitrep start', 'echo "/who" | sitrep start'))
    .action(() => run(async () => (await import('./start.ts')).start()));
}

function addAsk(program: Command, run: Run): void {
  program
    .command('ask')
    .description('answer a question and end; "-" takes a question a line from standard input')
    .argument('<question>', 'a command such as "/who NAME", a plain question, or -')
    .option('--json', 'answers as data, one JSON object a line; a failed question is an object with "error"')
    .addHelpText(
      'after',
      examples(
        'sitrep ask "/who NAME"',
        'sitrep ask "/town NAME since:2025-11" --json',
        'sitrep ask - --json < questions.txt',
      ),
    )
    .action((question: string, options: { json?: true }) =>
      run(async () => (await import('./ask.ts')).ask(question, { json: options.json === true })),
    );
}

function addCheck(program: Command, run: Run): void {
  program
    .command('check')
    .description('validate configuration and environment, and list every problem')
    .addHelpText('after', examples('sitrep check', 'SITREP_CONFIG=our-beat sitrep check'))
    .action(() => run(async () => (await import('./check.ts')).check()));
}

function addIngest(program: Command, run: Run): void {
  program
    .command('ingest')
    .description('read articles into the archive, and read anew what an older version has read')
    .argument(
      '<path...>',
      '.md (with front matter), .txt, .html, or saved feeds (.xml), or folders of them (hidden files and READMEs are left out)',
    )
    .option('--json', 'the summary as one JSON object')
    .addOption(dateOption('--published <date>', 'the day it was published, where the file does not say'))
    .addOption(textOption('--outlet <name>', 'who published it'))
    .addOption(textOption('--title <title>', 'its headline'))
    .addOption(urlOption('--url <url>', 'where it stands on the web; what the document is then known by'))
    .addHelpText(
      'after',
      examples(
        'sitrep ingest articles/ feed.xml',
        'sitrep ingest wire.txt --published 2025-11-28 --outlet "Example Wire" --url https://example.org/wire',
      ),
    )
    .action((paths: string[], options: { json?: true } & Given) =>
      run(async () => (await import('./ingest.ts')).ingestPaths(paths, { ...options, json: options.json === true })),
    );
}

function addRemove(program: Command, run: Run): void {
  program
    .command('remove')
    .description('take a document out of the archive, with all that was found in it')
    .argument('<source>', 'its URL, its source, its path or its id, as /sources shows them')
    .addHelpText('after', examples('sitrep remove https://example.org/wire', 'sitrep remove articles/wire.txt'))
    .action((source: string) => run(async () => (await import('./remove.ts')).remove(source)));
}

function addExtract(program: Command, run: Run): void {
  program
    .command('extract')
    .description('show what is found in articles; nothing is stored')
    .argument('[path...]', 'files or folders, as for ingest')
    .option('--json', 'one JSON array with an object a document')
    .addOption(
      new Option('--jsonl', 'read {"id","text"} a line from standard input, write one result a line').conflicts('json'),
    )
    .addHelpText(
      'after',
      examples('sitrep extract articles/', 'sitrep extract wire.txt --json', 'sitrep extract --jsonl < articles.jsonl'),
    )
    .action((paths: string[], options: { json?: true; jsonl?: true }, command: Command) => {
      if (options.jsonl && paths.length > 0) command.error('error: --jsonl reads standard input and takes no path');
      if (!options.jsonl && paths.length === 0) command.error("error: missing required argument 'path' (or --jsonl)");
      return run(async () => {
        if (options.jsonl) return (await import('./extract-jsonl.ts')).extractJsonl();
        return (await import('./extract.ts')).extractPaths(paths, { json: options.json === true });
      });
    });
}

interface EvalFlags {
  readonly speech?: true;
  readonly kind?: StatementKind;
  readonly predicted?: string;
  readonly table?: true;
}

function addEval(program: Command, run: Run): void {
  program
    .command('eval')
    .description('measure extraction against annotated articles')
    .argument('<gold>', 'JSON lines with "id", "text" and "quotes"')
    .option('--speech', 'speech only: beliefs and intentions count neither way')
    .addOption(new Option('--kind <kind>', 'one kind of statement only').choices([...STATEMENT_KINDS]))
    .option('--predicted <file>', 'score these predictions instead of extracting')
    .addOption(new Option('--table', 'all slices in one table, with intervals').conflicts(['speech', 'kind']))
    .addHelpText(
      'after',
      examples(
        'sitrep eval gold.jsonl --table',
        'sitrep eval gold.jsonl --speech',
        'sitrep eval gold.jsonl --predicted theirs.jsonl',
      ),
    )
    .action((gold: string, { speech, table, ...options }: EvalFlags) =>
      run(async () =>
        (await import('./eval.ts')).evaluateGold(gold, { ...options, speech: speech === true, table: table === true }),
      ),
    );
}
