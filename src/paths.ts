import { fileURLToPath } from 'node:url';

/** The folder that holds `lessons/` and `fixtures/`: the package itself. The same from `src/` and from `dist/`. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));

/** The Python side of the runner. */
export const driverMain = fileURLToPath(new URL('../src/python/driver/main.py', import.meta.url));

/** The small process that restores the terminal when ours is killed. */
export const janitorMain = fileURLToPath(new URL('../src/terminal/janitor.py', import.meta.url));
