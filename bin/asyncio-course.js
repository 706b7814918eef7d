#!/usr/bin/env node
// Nothing here is newer than ES2015, and nothing is imported that an old Node lacks: it must get as far as the message.
// biome-ignore lint/style/useNodejsImportProtocol: Node 12 does not know the `node:` names
import { readFileSync, writeSync } from 'fs';

const required = [20, 19];
const found = process.versions.node.split('.').map(Number);
const isOld = found[0] < required[0] || (found[0] === required[0] && found[1] < required[1]);
const isVersionWanted = process.argv.length === 3 && /^(--version|-V)$/.test(process.argv[2]);

const sayTooOld = () => {
	const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
	const wanted = required.join('.');
	return /^en(_|$|\.|-)/i.test(locale)
		? `asyncio-course needs Node.js ${wanted} or newer, this is ${process.versions.node}. Install a newer one (https://nodejs.org) and try again.`
		: `Курсу asyncio-course нужен Node.js ${wanted} или новее, а здесь ${process.versions.node}. Поставьте новый (https://nodejs.org) и запустите снова.`;
};

/** Scripts ask for the version: it is given without loading the program, unless it cannot be written. */
const isVersionGiven = () => {
	if (!isVersionWanted) return false;
	const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	try {
		writeSync(1, `${manifest.version}\n`);
		return true;
	} catch (_error) {
		return false;
	}
};

if (isOld) {
	process.stderr.write(`${sayTooOld()}\n`);
	process.exitCode = 2;
} else if (!isVersionGiven()) {
	// React's development build, which is its default, is slow and leaks.
	process.env.NODE_ENV = process.env.NODE_ENV || 'production';
	import('../dist/cli.js').then((cli) => cli.main(process));
}
