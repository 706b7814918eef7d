/** A command as a shell completes it. */
export interface Completion {
	readonly command: string;
	readonly summary: string;
	/** Long flags: `--json`. */
	readonly flags: readonly string[];
	/** What may follow: subcommands, chapters, examples, shells. */
	readonly words: readonly string[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const names = (completions: readonly Completion[]): string => completions.map(({ command }) => command).join(' ');

/** `start|read|run` for the commands that take the same words. */
const cases = (completions: readonly Completion[], render: (completion: Completion) => string): string =>
	completions.map((completion) => `    ${completion.command}) ${render(completion)} ;;`).join('\n');

const bash = (completions: readonly Completion[]): string => `# asyncio-course: bash
_asyncio_course() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="${names(completions)} help"
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in
${cases(completions, ({ flags, words }) => `words="${[...words, ...flags].join(' ')}"`)}
    *) words="" ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _asyncio_course asyncio-course
`;

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const zsh = (completions: readonly Completion[]): string => `#compdef asyncio-course
# asyncio-course: zsh
_asyncio_course() {
  local -a commands
  commands=(
${completions.map(({ command, summary }) => `    ${quote(`${command}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases(completions, ({ flags, words }) => `compadd -- ${[...words, ...flags].join(' ')}; _files`)}
  esac
}
if [ "$funcstack[1]" = "_asyncio_course" ]; then _asyncio_course; else compdef _asyncio_course asyncio-course; fi
`;

const fish = (completions: readonly Completion[]): string => {
	const lines = completions.flatMap(({ command, summary, flags, words }) => [
		`complete -c asyncio-course -f -n __fish_use_subcommand -a ${command} -d ${quote(summary)}`,
		...(words.length === 0
			? []
			: [`complete -c asyncio-course -n "__fish_seen_subcommand_from ${command}" -a ${quote(words.join(' '))}`]),
		...flags.map(
			(flag) => `complete -c asyncio-course -n "__fish_seen_subcommand_from ${command}" -l ${flag.replace(/^--/, '')}`,
		),
	]);
	return `# asyncio-course: fish\n${lines.join('\n')}\n`;
};

/** The script that makes a shell complete the commands. */
export const completionScript = (shell: Shell, completions: readonly Completion[]): string =>
	({ bash, zsh, fish })[shell](completions);
