/**
 * Property tests draw the same values in every run, so that a change is judged by what it changed. `npm run fuzz` draws others:
 * it sets `PROPERTY_SEED`. What fails there becomes an example of its test.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_260_101) });
