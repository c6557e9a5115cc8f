/** Unit tests and the add-in on the stand-in in Node; the browser tests are a project of their own, run after the build. */
const shared = {
  transform: { "\\.tsx?$": "@swc/jest" },
  testEnvironment: "node",
};

export default {
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
