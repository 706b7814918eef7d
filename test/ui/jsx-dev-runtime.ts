import { Fragment, jsx } from 'react/jsx-runtime';

/**
 * Vite compiles JSX for React's development build, the tests run with the production build, as learners do, which has no
 * `jsxDEV`. Use: `vi.mock('react/jsx-dev-runtime', () => import('./jsx-dev-runtime.js'))`.
 */
export const jsxDEV = jsx;
export { Fragment };
