import fc from 'fast-check';

// A counterexample is made smaller for minutes at most: a run that looks for the smallest of all seems to hang.
fc.configureGlobal({ interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true });
