// Under our strict flags a class of a CSS module would be `string | undefined`, as Vite types it, which React Aria's
// `className` refuses. This wider pattern is found before Vite's own, because files of ours come first.
declare module '*.css' {
  // Only `any` has every name, each there for certain. A class that is missing shows on screen.
  // oxlint-disable-next-line typescript/no-explicit-any
  const classes: any;
  export default classes;
}
