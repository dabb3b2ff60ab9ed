import { parseArgs } from 'node:util';
import { canonicalJson, type Json } from '#shared/canonical-json';
import { groupBy } from '#shared/group-by';
import { compareStates, type Difference } from '#shared/history/compare-states';
import { BadUsage, type Command } from './command';
import { ObjectLabels } from './object-labels';
import { withBundle, type OpenedBundle } from './opened-bundle';
import { counted, prettyJson, printable } from './printable';

const signs = { 'only-first': '-', 'only-second': '+', changed: '~' } as const;

/** What another bundle says differently. */
export const diff: Command = {
  summary: 'list what two bundles say differently',
  usage: 'diff BUNDLE BUNDLE [--json]',
  details:
    'Compares what all changes of each make. “-” is only in the first, “+” only in the second, “~” is said differently.\n' +
    'Exit code 0: they say the same; 1: they differ.',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [first, second, ...others] = positionals;
    if (first === undefined || second === undefined || others.length > 0)
      throw new BadUsage('Name two bundles.');
    return withBundle(first, io, (one) =>
      withBundle(second, io, async (other) => {
        const differences = compareStates(one.state, other.state);
        io.out(
          values.json === true
            ? prettyJson(canonicalJson(differences))
            : `${page(differences, one, other)}\n`,
        );
        return differences.length === 0 ? 0 : 1;
      }),
    );
  },
};

/** The differences article by article, what is not of any first. */
function page(differences: readonly Difference[], one: OpenedBundle, other: OpenedBundle): string {
  if (differences.length === 0) return 'They say the same.';
  const titles = new Map(
    [...other.rows('document'), ...one.rows('document')].map((row) => [row.id, row.title]),
  );
  const labels = [new ObjectLabels(one.state), new ObjectLabels(other.state)] as const;
  const isOfProject = (stream: string): boolean => !titles.has(stream);
  const lines = [...groupBy(differences, ({ stream }) => stream)]
    .toSorted(([a], [b]) => Number(isOfProject(b)) - Number(isOfProject(a)) || (a < b ? -1 : 1))
    .flatMap(([stream, ofStream]) => [
      titles.get(stream) ?? (isOfProject(stream) ? 'The project' : stream),
      ...ofStream.map((difference) => `  ${inWords(difference, labels)}`),
    ]);
  return [...lines, counted(differences.length, 'difference')].map(printable).join('\n');
}

type Labels = readonly [first: ObjectLabels, second: ObjectLabels];

function inWords({ type, id, kind, fields }: Difference, [first, second]: Labels): string {
  const label = (kind === 'only-second' ? second : first).of(type, id);
  const changed = Object.entries(fields).map(([field, [a, b]]) => `${field}: ${valueOf(a)} → ${valueOf(b)}`);
  return `${signs[kind]} ${type} ${label}${changed.length > 0 ? `; ${changed.join('; ')}` : ''}`;
}

/** A value as it can stand in a line. */
function valueOf(value: Json): string {
  if (value === null) return 'not set';
  const text = typeof value === 'string' ? `“${value}”` : canonicalJson(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

const LONGEST_VALUE = 120;
