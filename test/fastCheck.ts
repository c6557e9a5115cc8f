import * as fc from "fast-check";

/**
 * Property tests draw the same examples every time, so that a check that was green stays green until the code changes.
 * New examples are looked for on purpose: `PROPERTY_SEED=$RANDOM npm run check:node`.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 2017) });

export { fc };
