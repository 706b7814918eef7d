import type { Command } from '../command.js';
import { jsonFlag, pythonFlag } from '../flags.js';

export const doctorCommand: Command = {
	name: 'doctor',
	words: [],
	help: {
		ru: 'проверить Node, Python, терминал, курс, папку прогресса',
		en: 'check Node, Python, the terminal, the course, the folder for progress',
	},
	flags: [pythonFlag, jsonFlag],
	usages: [],
	load: () => import('../doctor.js'),
};
