/** Looks a bundle through, takes it in and writes it out again, in a process of its own. @prints the most memory it took, in bytes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BundleJob } from '#electron/exchange/bundle-job';
import { workHere } from '#electron/exchange/bundle-work';
import { exportBundle } from '#electron/exchange/export-bundle';
import { importBundle } from '#electron/exchange/import-bundle';
import { inspectBundle } from '#electron/exchange/inspect-bundle';
import { nodeDisk } from '#electron/files/node-disk';
import { Projects } from '#electron/files/projects';
import { surroundings } from '../builders/journals';

const [file = '', folder = ''] = process.argv.slice(2);
const bundle = { path: file, name: path.basename(file) };
const holder = { pid: process.pid, profile: 'p' };
const projects = new Projects(path.join(folder, 'projects'), holder, surroundings(nodeDisk));
const job = new BundleJob(workHere);

const looked = await inspectBundle(bundle, projects, job);
if (!looked.ok) throw new Error(looked.failure.code);
const taken = await importBundle(bundle, looked.value.manifest, projects, job);
if (!taken.ok) throw new Error(taken.failure.code);
const opened = await projects.open(looked.value.project);
if (!opened.ok) throw new Error(opened.failure.code);
const written = await exportBundle(
  path.join(folder, 'out.scholion'),
  opened.value,
  [...opened.value.journal.ledger.streams],
  {
    fileMode: 0o600,
    job,
  },
);
if (!written.ok) throw new Error(written.failure.code);
await projects.close();

const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.stdout.write(String(Number(peak) * 1024));
