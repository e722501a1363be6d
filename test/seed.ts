import fc from "fast-check";

// The same tests every time: a run that failed can be run again. FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_210_405) });
