import type { Command } from '../command.js';

export const completionCommand: Command = {
	name: 'completion',
	words: [{ form: '<shell>', help: { ru: 'bash, zsh или fish', en: 'bash, zsh or fish' } }],
	help: { ru: 'дополнение команд для bash, zsh, fish', en: 'shell completion for bash, zsh, fish' },
	flags: [],
	usages: [
		{
			line: 'completion bash >> ~/.bashrc',
			help: { ru: 'включить в bash', en: 'turn on in bash' },
		},
	],
	load: () => import('../completion.js'),
};
