/** The same for tests, which import only TypeScript. */
export { countriesFile, countriesJson } from './countries.mjs';
