/** Unit tests and the add-in on the stand-in in Node; the browser tests are a project of their own, run after the build. */
const shared = {
  // numfmt names a CommonJS file that it does not ship.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  transform: { "\\.tsx?$": "@swc/jest" },
  testEnvironment: "node",
};

export default {
  // Some tests start a process, or refresh a workbook dozens of times; on a busy machine that takes longer than jest's 5 s.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "\\.browser\\.test\\.ts$"],
    },
    { ...shared, displayName: "browser", testMatch: ["<rootDir>/test/**/*.browser.test.ts"] },
  ],
};
