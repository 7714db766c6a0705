/**
 * How much each piece of evidence speaks for risk, distress, identity, advice, against an ordinary question.
 * Fitted to the messages in test/care by `node test/care/fit.ts`; written by it, not by hand.
 */
export const weights: ReadonlyMap<string, readonly number[]> = new Map(`
a: 0 -0.02 -0.15 0.03
abroad: 0.19 0.16 0.17 0.87
act: 0.03 0.02 -0.02 0.39
always: -0.22 -0.22 -0.22 -0.22
ask a: -0.33 -0.37 -0.74 -0.09
ask abroad: -1.48 -0.19 -0.22 0.51
ask act: 0.71 0.06 0.14 0.24
ask alone: 1.98 0.98 0.99 0.78
ask blame: -0.38 -0.53 -0.92 -0.66
ask blood: 0.5 0.02 0.1 -0.16
ask breath: 0.68 1.54 0.66 0.42
ask call: 0.51 -0.15 0.08 0.09
ask cases: -0.48 -1.1 -0.09 -0.59
ask child: -0.27 -0.4 -0.44 -0.25
ask culprit: 0.38 0.32 1 0.38
ask dangers:0: -0.64 -0.02 -0.02 -0.01
ask dangers:1: -0.34 -0.4 -0.36 -0.38
ask dangers:2: -0.33 -0.09 -0.73 -0.54
ask dangers:3: 0.64 0.09 0.15 0.17
ask dangers:4: 3.03 1.16 1.47 1.47
ask denied: -0.24 0.31 -0.74 0.82
ask edge: 0.59 -0.23 0 0.01
ask fear: 1.87 0.33 -0.69 -0.53
ask feel: 0.29 1.08 0.13 -0.27
ask follow: 0.03 0.13 -0.82 -0.03
ask gone: 0.8 0.01 -0.05 -0.11
ask guess: -0.07 -0.43 0.4 -0.47
ask harm: -0.3 -0.94 -0.56 -1.81
ask heShe: 0.85 0.41 1.45 0.4
ask help: -0.37 -0.16 -0.42 -1.2
ask here: -0.63 -0.24 -0.99 -1.09
ask home: 0.45 0.74 0.36 0.22
ask injury: 0.08 -0.76 -0.04 0.06
ask intoxicated: 0.5 1.31 0.5 0.5
ask kill: -0.69 1.37 -0.48 -0.21
ask kin: 0.64 0.21 0.25 0.32
ask legal: 0.43 0.44 0.72 1.88
ask loss: -0.16 0.01 0.02 0.2
ask many: -0.72 -1.13 -0.74 -0.73
ask meet: 0 -0.03 -0.02 -0.18
ask mind: -1.65 0.66 -0.33 -1.47
ask minor: -0.48 -0.04 -0.38 -0.31
ask modal: -0.16 -0.14 -0.28 -0.13
ask name: 0.72 0.67 1.14 1.2
ask not: -0.5 0.21 -0.9 0.03
ask now: 0.75 -0.51 0.27 -0.36
ask number: -0.27 -0.29 -0.11 -0.06
ask ownEnd: -0.21 -0.21 -0.16 -0.39
ask past: -0.02 -0.05 0.02 -0.49
ask permit: 0.2 -0.1 -0.18 1.07
ask place: -0.2 -0.12 0.17 -0.66
ask press: 0.69 0.74 2.18 0.77
ask process: -0.19 0.01 0.02 0.31
ask psychosis: -0.74 -0.53 -0.48 -0.7
ask published: -0.28 -0.45 -0.14 -0.8
ask question: -0.41 -0.24 -0.16 -0.16
ask reading: -0.45 -0.48 -0.49 -0.47
ask real: -0.13 -0.75 0.85 -1.07
ask recent: -1.29 -0.68 -0.68 -0.6
ask review: -0.52 -0.53 -0.59 -0.52
ask seen: -0.87 -0.6 -0.31 0.29
ask selfHarm: -0.09 -0.08 -0.08 -0.22
ask sexual: 0.46 0.35 -0.02 0.18
ask shutIn: -1.4 -0.97 -1.18 -0.96
ask since: 0.49 0.9 0.32 1.48
ask stranger: 0.08 0.57 0.4 -0.51
ask substance: -0.29 -0.27 -0.27 -0.28
ask support: -0.39 -0.33 -0.44 -0.68
ask the: 0.04 0.45 0.05 0.05
ask they: 0.04 0 0 -0.22
ask threat: 0.17 -0.07 -0.15 -0.22
ask told: 0.86 0.2 0.11 -0.66
ask took: -1.43 -0.97 -1 -0.98
ask topic: 0.33 -0.58 -0.34 0.08
ask town: -0.78 -0.93 -0.62 -0.65
ask violent: 0.26 -0.02 -0.32 -0.26
ask want: 0.32 -0.41 0.01 -0.89
ask was: -0.5 -1.03 -0.15 -0.97
ask we: -1.58 -1.32 -1.53 -1.67
ask weapon: -0.32 -0.35 -0.35 -0.35
ask who: -0.47 -0.47 -0.4 -0.5
ask work: -0.15 -0.13 -0.18 -0.14
ask worker: 0.81 0.66 1.19 0.37
ask you: 0.25 0.57 0.97 0.44
blame: -0.01 0.08 -0.31 0.06
blood: 2.17 0.24 0.72 0.71
breath: 0.41 0.02 0.02 0.01
cases: -0.57 -0.26 -0.23 -0.31
dangers:0: -0.74 -0.52 -0.52 -0.52
dangers:1: -0.31 -0.34 -0.38 -0.33
dangers:2: -0.09 -0.13 -0.15 -0.2
dangers:3: 0.8 0.01 0.01 0.01
dangers:4: 2.74 0.34 0.97 0.97
edge: 0.32 0.06 0.11 -0.13
fear: 0.5 0 -0.11 -0.34
feel: -0.01 1.05 -0.03 -0.13
fire: 0 -0.16 -0.19 -0.16
first:a: -2.22 -2.19 -1.83 -0.95
first:about: -0.48 0.23 0.26 0
first:abroad: 1.63 0.65 0.65 0.65
first:act: -1.04 -0.28 0.63 -1.02
first:alone: -0.72 -0.09 -0.98 -1.13
first:be: -1.63 -0.74 -0.76 -0.75
first:blame: -0.43 -0.65 -0.8 0.06
first:breath: 3.33 0.81 1.38 1.37
first:cases: 1.56 0.39 0.48 0.13
first:child: 0.66 -0.59 -0.39 -0.69
first:culprit: 0.39 -0.07 -0.57 -0.06
first:denied: -0.67 -0.18 -1.16 -1.18
first:edge: -1.02 -0.87 -0.59 -0.58
first:fear: -1.54 0.6 -0.16 -0.21
first:feel: 1.23 2.58 1.11 1.04
first:fire: -0.51 -0.78 -0.63 -0.69
first:follow: -2.19 -2.24 -2.24 -1.64
first:general: 0.21 0.2 -0.45 0.33
first:gone: -0.92 -1.3 -1.07 -1.13
first:guess: -1.14 0.12 0.44 0.02
first:harm: -0.22 -0.79 -0.54 -0.87
first:heShe: 1.86 0.34 0.35 0.34
first:help: 0.57 -0.2 -0.22 -1.57
first:home: -0.43 -1.15 -1.03 -0.78
first:i: -0.51 -0.53 -0.48 -1.1
first:injury: -1.31 -1.89 -1.32 -2.11
first:intoxicated: 0.46 1.67 0.45 0.45
first:kill: -1.27 -1.16 -0.78 -0.79
first:kin: -0.17 -0.7 -0.35 -0.03
first:legal: -0.86 -1.1 -0.95 -0.99
first:loss: 0.49 -0.67 -0.29 -0.42
first:many: -0.64 -1.1 -0.73 -0.83
first:meet: 1.09 0.26 -0.07 0.31
first:mind: -1.47 -0.03 -1.04 -0.85
first:minor: -0.62 -0.52 -0.52 -0.53
first:modal: 0.05 0.03 -0.07 1.07
first:name: 1.44 1.62 3.35 1.04
first:not: -0.15 0.04 -0.5 -0.7
first:now: -1.64 -1.24 -1.15 -1.15
first:number: -0.09 -0.41 -0.66 -0.32
first:ownEnd: 1.24 1.86 0.51 0.46
first:past: -1.13 0.41 0.13 -0.33
first:permit: 1.43 0.75 0.23 0.36
first:place: 0.16 0.15 1.31 0.43
first:press: 0.92 -0.07 2.98 1.18
first:process: -0.22 -0.06 0.86 1.44
first:published: -0.82 -0.82 -1.03 -0.81
first:question: -0.03 -0.19 -0.01 0.02
first:reading: 0.88 1.94 0.84 0.84
first:real: -0.72 -0.31 -0.3 -0.31
first:review: -0.82 -1.43 -0.83 -0.83
first:seen: 2.58 1 0.71 1.11
first:selfHarm: 1.18 -0.67 0.1 -0.12
first:sexual: -0.75 -1.22 -0.74 -0.74
first:shutIn: 0.09 -0.28 -0.4 -0.4
first:since: 0.22 1.46 0.24 0.03
first:stranger: 0.39 -0.13 -0.27 -0.15
first:substance: -1.9 -1.23 -1.23 -1.23
first:support: 0.66 0.06 0.23 0.31
first:the: -1.25 -0.4 -1.38 -1.66
first:they: 0.56 1.13 0.48 0.12
first:threat: -0.36 0.28 0.12 0.52
first:told: 3.38 1.53 1.53 1.53
first:took: 0.59 -0.02 0.14 0.15
first:topic: 0.48 -0.11 -0.06 -0.4
first:violent: -0.82 -2.1 -0.98 -1.02
first:want: -0.63 -0.95 -0.6 -0.59
first:wanted: 0.57 1.44 0.51 -0.77
first:was: -0.19 -0.14 0.16 -0.49
first:we: 0.01 -0.26 -0.4 0.41
first:weapon: -0.2 -0.69 -0.59 -0.72
first:who: 0.43 0.39 1.02 0.34
first:work: -1.01 -1.77 -1.05 -1.04
first:worker: 0.97 0.06 -0.13 -0.45
harm: -0.24 -0.32 -0.31 -0.32
heShe: 0.41 0.15 0.17 0.14
help: 0.33 0.04 0.03 0.03
here: 0.16 0.01 -0.03 -0.08
injury: 0.2 -0.13 -0.02 -0.01
kill: -0.56 -0.31 -0.49 -0.37
kin: -0.08 -0.36 -0.1 -0.1
legal: -0.14 -0.1 0 0.96
many: -0.23 -0.75 -0.45 -0.44
meet: 0.56 0.22 0.25 0.28
mind: 0.31 0.98 0.28 0.27
name: 0.07 -0.23 1.16 0.4
nobody a: 1.21 -0.15 -0.32 0.84
nobody about: -0.15 -0.13 -0.28 -0.06
nobody abroad: -0.51 0.13 0.13 0.77
nobody act: -0.57 -0.49 -1.75 -0.56
nobody alone: 1.87 1.65 1.3 1.24
nobody be: 0.05 0.35 0.04 -0.27
nobody blame: -1.09 -0.35 -1.37 0.22
nobody breath: 0.51 0.23 0.24 0.23
nobody call: -0.05 -0.13 0.03 -0.44
nobody cases: 0.5 -0.85 -0.33 -0.59
nobody culprit: 0.42 0.33 0.81 0.09
nobody denied: -0.24 -0.2 -0.36 -0.25
nobody edge: 1.51 1.1 0.86 0.49
nobody fear: -1.03 0.11 -1.52 -1.07
nobody feel: -0.86 1.37 0.02 -0.5
nobody fire: 2.69 1.12 1.11 1.12
nobody follow: -0.57 -0.5 -0.59 -0.73
nobody general: 0.4 0.48 0.43 0.44
nobody gone: -0.55 -0.52 -0.58 -0.6
nobody guess: -0.54 -0.22 0.01 -0.4
nobody harm: -0.33 -0.45 -0.43 -0.78
nobody help: 0.14 -0.7 -0.21 0.18
nobody here: 0.44 0.49 -0.32 -0.81
nobody home: -0.27 -0.16 -0.35 -0.73
nobody injury: -0.72 -1.68 -0.74 -0.7
nobody intoxicated: -2.13 -1.1 -1.5 -1.69
nobody kill: -2.45 -1.23 -1.3 -1.24
nobody legal: 0 -0.29 -0.09 0.69
nobody loss: -0.42 0.24 -0.18 0.27
nobody many: -0.24 -1.08 -0.43 -0.36
nobody meet: -0.17 -0.85 -0.46 -0.89
nobody mind: 0.74 1.66 0.19 1.01
nobody minor: -0.34 -0.43 -0.34 -0.33
nobody name: -1.34 -0.91 -0.81 -1.18
nobody not: 0.02 0.34 -0.19 -0.1
nobody now: 1.5 0.4 0.73 0.43
nobody number: -0.19 -0.69 -0.34 -0.2
nobody ownEnd: -0.14 0.59 0.04 0.04
nobody past: -0.29 -0.37 -0.3 -0.61
nobody permit: 1.13 0.95 0.8 2.07
nobody place: -0.06 -0.18 0.34 -0.03
nobody press: -2.25 -1.16 -1.11 -1.92
nobody process: 0.21 0.31 0.12 1.35
nobody psychosis: -0.87 -1.04 -0.87 -1.23
nobody published: -0.36 -0.65 -0.19 -0.85
nobody question: -0.44 -0.32 -0.17 -0.1
nobody real: -0.39 -0.57 -0.38 -0.39
nobody recent: 0.25 -0.77 -0.1 -0.01
nobody review: -1 -1.05 -1.04 -1.77
nobody seen: 0.8 -0.6 -0.03 -0.5
nobody selfHarm: -0.9 -1.26 -0.93 -0.95
nobody sexual: 0.37 0.02 0.02 0.03
nobody shutIn: 0.06 -0.07 -0.14 -0.27
nobody since: 0.37 0.35 0 0.53
nobody substance: -0.21 -0.29 -0.3 -0.32
nobody support: -0.3 0.63 0.31 0.28
nobody the: 0.73 1.27 0.68 0.68
nobody threat: 0.07 -0.16 0.03 0.15
nobody told: 0.45 0.76 0.46 0.14
nobody took: 0.01 -0.77 -0.32 -0.45
nobody topic: -0.71 -0.82 -0.75 -0.71
nobody town: 0.29 0.14 1.91 0.25
nobody violent: -0.9 -1.12 -0.84 -1.29
nobody want: -1.42 -1.56 -0.99 -1.45
nobody wanted: -0.03 -0.05 -1.08 -0.01
nobody was: 0.21 -0.55 0.04 -0.46
nobody weapon: -0.01 -0.25 -0.31 -0.39
nobody who: -0.48 -0.79 -0.24 -0.76
nobody work: 0.02 0.41 -0.01 -0.2
nobody worker: -0.77 -0.07 0.5 0.01
nobody you: -1.12 -0.3 -0.4 -0.23
now: 0.42 0.03 0.02 -0.21
number: 0 -0.24 -0.11 -0.11
ownEnd: 0 0.21 -0.01 -0.01
past: -0.2 -0.19 -0.18 -0.27
permit: 0.02 -0.02 0.02 0.52
phrase:advice: 1.14 0.84 1.41 3.93
phrase:asks: -1.74 -1.35 -1.32 -1.32
phrase:distress: 1.02 5.19 1.69 1.59
phrase:identity: 2.28 2.57 5.45 2.59
phrase:likely: 2.86 0.91 1 0.82
phrase:plain: 2.84 0.12 0.56 0.57
phrase:self: 1.56 2.09 1.11 1.24
phrase:told: 0.7 0.27 0.28 0.27
press: -0.11 -0.05 0.48 -0.13
process: -0.1 0.03 0.02 0.25
psychosis: -1.14 -0.95 -1.57 -0.96
published: -0.1 -0.12 0.38 -0.5
question: -0.27 -0.13 -0.05 -0.04
real: -0.2 -0.2 0.54 -0.67
recent: 0.11 0.15 0.08 0.09
review: -0.52 -0.53 -0.59 -0.52
seen: 0.01 -0.31 -0.06 -0.03
self a: -0.03 0 0 0.26
self about: -0.64 -0.63 -0.93 -0.64
self abroad: -0.02 -0.21 0 0.34
self act: 0.07 0.05 0.05 0.62
self alone: 0.04 1.64 0.52 0.94
self be: -0.04 -0.16 0.02 0
self blame: -0.26 1.15 -0.53 0.22
self blood: 1 -1.08 0 -0.03
self breath: 0.17 -0.08 -0.04 -0.16
self call: 2.07 1.3 0.89 1.19
self cases: -0.56 1.9 -0.32 0.16
self culprit: 0.49 0.52 1.17 0.52
self denied: 0.48 0.91 0.49 0.5
self edge: 2.57 1.28 3.43 2.26
self fear: -0.06 -0.6 -0.28 -0.46
self feel: 0.01 0.37 -0.04 -0.01
self follow: 0.2 0.01 0 0
self general: -0.04 0.32 -0.04 -0.25
self gone: 0.12 -0.07 -0.05 -0.26
self guess: -0.03 0.01 0.66 -0.4
self harm: 0.96 -0.35 -0.15 -0.34
self heShe: 0.13 0.81 0.72 0.43
self help: -1.12 -0.75 -0.77 -1.28
self here: -0.14 -0.1 -0.13 -0.17
self home: 0.61 -0.05 0.02 -0.07
self intoxicated: -0.03 0.24 -0.02 -0.03
self kill: 1.06 0.17 0.04 0.16
self kin: 1.27 0.36 1.15 1.28
self legal: 0.11 0.09 0.1 0.21
self loss: 0.6 0.24 0.2 0.2
self many: -0.16 -0.25 -0.25 -0.72
self meet: 0.4 0.24 0.24 0.24
self mind: 0.06 0.48 0.02 -0.02
self minor: -0.04 -0.48 -0.32 -1.38
self name: 1.21 -0.12 2.09 2.36
self not: 0.2 0.65 0.21 0.22
self now: 0.13 0.48 -0.02 -0.49
self number: 0.49 -0.43 -0.08 -0.1
self ownEnd: 1.17 1.71 1 0.96
self past: 0.86 1.03 0.63 0.58
self permit: -0.48 -1.07 -0.33 -0.31
self place: -0.03 -0.26 0.22 -0.39
self press: 1.61 1.17 1.21 1.68
self process: 0.25 0.34 0.08 -0.61
self question: -0.36 -0.56 -0.91 -0.4
self reading: -0.62 -0.41 -0.55 -1.1
self real: -0.28 -0.25 0.25 -1.16
self recent: -0.24 0.16 -0.25 -0.25
self review: -0.42 -0.02 -0.47 0.94
self seen: -0.22 -0.29 -0.25 -0.27
self selfHarm: 0.62 -0.01 -0.3 -0.3
self sexual: 0.78 0.28 0.29 0.29
self shutIn: 1.65 -0.15 0.42 0.42
self since: 0.4 0.46 0.09 0.06
self stranger: 1.17 0.35 1.42 -0.29
self substance: -0.24 -2.75 -1.17 -1.19
self support: 0.15 -0.02 -0.01 -0.02
self the: -1.43 -0.22 -0.25 -0.25
self they: -0.98 -0.16 -0.27 0.58
self threat: 0.07 0.25 -0.03 -0.01
self took: 0.78 0.5 0.05 -0.1
self topic: -0.13 0.56 -0.15 -0.59
self town: 0.3 -0.13 1.38 0.03
self violent: 0.77 1.1 0.63 0.65
self want: -0.21 0.52 0 0
self wanted: -0.39 -1.04 -0.4 -0.44
self was: 0.01 1.44 0.51 0.49
self who: 0.11 -0.01 -0.02 -0.86
self work: -0.2 0.45 -0.04 0.02
self worker: 0.46 0.67 0.27 0.31
self you: -1.07 -1.93 0.18 -1.53
short about: 0.6 -0.62 -0.11 -0.38
short abroad: -1.81 -1.35 -1.35 -1.59
short act: -0.37 -1.04 -0.98 -0.43
short alone: -0.68 -2.24 -1.43 -0.88
short be: -3.07 -1.81 -3.04 -1.93
short breath: 1.52 0.55 0.55 0.55
short call: -0.4 -0.73 0.62 -0.06
short cases: 0.01 -0.54 -0.15 -0.12
short child: 0.51 -0.4 0.06 0.07
short culprit: 0.12 -0.57 0.57 0.06
short denied: -1.66 -1.09 -1.28 -1.23
short edge: -3.59 -2.9 -1.7 -1.69
short fear: -0.87 -1.32 -0.87 -0.87
short feel: -1.06 -0.22 -0.47 -0.34
short fire: 0.96 0.03 0.09 -0.05
short follow: 1.15 0.47 0.4 0.42
short general: -1.42 -1.27 0.47 -0.33
short gone: 0.69 -0.41 -0.45 -0.36
short guess: -0.82 -1.83 -2.92 -1.48
short harm: -0.14 -0.96 -0.22 -0.22
short heShe: 0.73 -0.11 0.02 0.01
short help: 3.17 0.55 0.92 0.83
short home: 1.71 0.18 1.25 0.57
short i: 1.43 2.29 1.08 1.08
short injury: -1.95 -1.26 -1.26 -1.26
short kill: -2.06 -1.11 -1.09 -1.09
short kin: 0.25 -0.9 -0.44 -0.11
short legal: -0.17 -0.31 -0.34 -1.44
short loss: -0.03 -0.39 -0.05 -0.05
short many: -2.47 -2 -1.74 -1.74
short meet: -2.27 -1.6 -1.65 -1.57
short mind: -1.49 0 -0.68 -0.85
short modal: -0.99 -0.37 -0.46 -0.44
short name: 0.4 0.23 1.08 0.42
short not: 1.79 0.73 0.32 0.7
short number: -1.77 -1.3 -1.31 -1.31
short ownEnd: 0.87 0.49 0.49 0.48
short past: -2.39 -1.02 0.36 -0.49
short permit: -0.99 0.87 -0.86 -0.92
short place: 0.1 -0.41 0.03 -0.14
short press: -0.31 -0.31 -0.33 -0.31
short process: -1.89 -0.61 -0.6 -0.61
short published: -0.91 -0.91 -1.7 -0.91
short question: 0.17 0.15 0.88 -0.06
short reading: 0.03 1.15 -0.21 0.27
short recent: -2.1 -0.74 -2.13 -1.51
short review: -0.02 0.42 -0.02 -0.01
short seen: -0.99 -0.59 -0.59 -0.59
short sexual: -1.26 -0.98 -0.98 -0.98
short shutIn: -2.11 -1.27 -1.26 -1.26
short since: -1.42 -1.79 -1.29 -1.29
short stranger: -2.59 -1.39 -1.35 -1.39
short substance: -0.43 -0.36 -0.36 -0.37
short support: 0.07 -0.33 -0.65 -0.42
short the: -2.25 -0.73 -0.62 -1.4
short threat: 3.51 1.53 1.56 1.54
short told: -0.8 -0.66 -0.66 -0.66
short took: -0.82 -0.7 -0.5 -0.5
short topic: -1.22 -0.99 -0.99 -0.99
short town: -1.14 -0.9 -1.65 -0.8
short violent: -2.86 -2.7 -1.58 -1.58
short want: -0.65 -0.45 -0.45 -0.45
short wanted: -1.15 -1.19 -1.35 -1.12
short was: 0.67 0.22 1.63 0.56
short weapon: -0.04 -0.62 -0.42 -0.48
short who: 0.26 0.26 0.54 0.26
short work: 0.95 1.04 0.19 0.49
short worker: -1.97 -1.31 -1.83 -1.42
shutIn: 0.43 -0.15 -0.08 -0.08
since: -0.02 0.55 -0.04 -0.02
someone a: -0.02 -0.03 -0.15 -0.02
someone about: 0.29 0 0.01 -0.01
someone abroad: 0.64 0.2 0.24 0.26
someone act: 0.63 0.64 0.47 1.15
someone alone: -0.08 -0.65 -0.4 0.47
someone be: 0.84 0.16 0.18 0.17
someone blame: 0.8 0.6 0.61 -0.22
someone blood: 3.04 1.54 1.54 1.53
someone breath: 0.94 0.4 0.39 0.38
someone call: 0.18 -0.05 0.02 0.02
someone cases: -1.11 -0.3 -0.23 -0.35
someone denied: -0.21 -0.2 -0.29 -0.2
someone edge: -0.58 -1 -0.83 -0.73
someone fear: 1.51 1.71 1.1 1.09
someone feel: 0.28 0.16 -0.11 -0.29
someone fire: -3.19 -1.69 -1.74 -1.69
someone follow: 0.59 0.26 0.26 0.53
someone general: -0.52 -0.28 -1.3 -0.69
someone gone: 0.01 0.04 0.02 0.21
someone harm: 0.43 0 0 0.01
someone heShe: 0.41 0.15 0.17 0.14
someone help: 1.81 0.98 0.82 0.81
someone here: 0.43 -0.01 -0.02 -0.03
someone home: 0.3 -0.21 0 0.02
someone injury: 0.19 0.05 0.02 0.02
someone intoxicated: 0.99 0.42 0.4 0.39
someone kill: -0.4 -0.23 -0.54 -0.37
someone kin: -0.08 -0.36 -0.1 -0.1
someone legal: -0.23 -0.29 0 0.47
someone loss: -0.2 -0.21 -0.21 -0.22
someone many: -0.21 -0.25 -0.52 -0.28
someone meet: 1.04 0.54 0.54 0.9
someone mind: 1.28 0.44 0.42 0.4
someone minor: 0.17 0.37 0.13 0.14
someone name: 0.35 0.47 1.48 0.46
someone not: -0.5 -0.46 -0.54 -0.42
someone now: 1.17 0.26 0.25 0.12
someone ownEnd: -0.76 -0.73 -0.75 -0.74
someone past: -0.65 -0.23 -0.23 -0.27
someone permit: -0.6 0.09 0.08 0.21
someone place: 0.14 -0.18 0.06 -0.04
someone press: 1.18 0.92 2.38 1.05
someone psychosis: -1.13 -0.92 -1.71 -0.92
someone published: 0.37 0.42 1 0.29
someone question: -0.34 -0.03 0.32 0.01
someone reading: -0.11 -0.11 -0.13 -0.23
someone real: 0.2 0.19 0.27 0.18
someone recent: 2.09 1.35 1.22 1.27
someone review: -0.56 -0.66 -0.61 -0.58
someone seen: -0.16 -0.13 -0.19 -0.01
someone selfHarm: 0.45 0.17 0.17 0.16
someone sexual: -0.43 -0.32 -0.48 -0.34
someone shutIn: 0.52 -0.01 -0.01 -0.01
someone since: -0.05 0.02 -0.13 -0.24
someone substance: -0.27 -0.32 -0.32 -0.33
someone support: 0.62 0.52 0.12 -0.2
someone the: 0.5 0.27 0.29 0.27
someone they: 0.19 0.02 0.02 0.04
someone threat: -0.24 -0.27 -0.29 -0.29
someone told: 0.63 0.3 0.31 0.6
someone took: -0.88 -0.13 -0.55 -0.54
someone topic: -0.04 -0.02 -0.26 0.29
someone town: -0.89 -0.9 -1.32 -0.9
someone violent: 0.83 0.11 0.09 0.08
someone want: 1.16 0.09 0.1 0.08
someone wanted: 0.28 0.04 -0.32 -0.13
someone was: -0.08 -0.1 0.02 -0.27
someone we: 0.31 -0.01 -0.02 -0.07
someone weapon: 1.25 0.45 0.44 0.44
someone who: -0.18 -0.06 0.09 -0.23
someone work: -0.66 -0.48 -0.49 -0.5
someone worker: 0.33 0.57 0.38 0.61
someone you: 0.6 1.24 0.43 -0.19
substance: -0.23 -1.33 -0.54 -0.55
support: 0.17 0.53 0.14 0.11
tell: -0.48 -0.5 -0.5 -0.51
tell a: 0.88 0.27 0.26 0.29
tell about: -0.2 -0.3 -0.41 -0.27
tell abroad: 1.15 0.57 0.58 0.85
tell act: -0.15 0.08 -0.16 0.77
tell alone: -0.55 -0.03 -0.34 0.14
tell be: 0.83 0.48 0.5 0.48
tell blame: 0.03 0.49 -0.07 0.26
tell blood: 1.88 0.11 0.56 0.54
tell breath: 0.43 -0.01 0 0
tell cases: -0.45 0.14 -0.05 -0.09
tell dangers:0: -1.06 -1.05 -1.06 -1.21
tell dangers:1: -0.39 -0.43 -0.65 -0.43
tell dangers:2: -0.07 -0.21 -0.22 -0.3
tell dangers:3: 0.55 0.01 0.01 0.01
tell dangers:4: 0.99 -0.68 0 0
tell denied: -0.22 -0.2 -0.21 -0.22
tell edge: 0.32 0.1 0.17 -0.23
tell feel: -0.02 0.49 -0.05 -0.07
tell fire: -0.53 -0.45 -0.47 -0.44
tell general: -0.35 -0.16 -0.29 -1.44
tell harm: -0.2 -0.25 -0.26 -0.25
tell heShe: 0.19 0.06 0.07 0.05
tell help: 1.42 0.12 0.7 1.13
tell here: 0.66 0.12 0.1 0.11
tell i: 0 0.33 0.02 0
tell injury: 0.18 -0.03 -0.02 -0.01
tell kill: -0.91 -1.56 -0.93 -0.93
tell kin: -0.57 -1.03 -0.56 -0.59
tell legal: -0.78 -0.64 -0.6 -0.53
tell loss: -0.33 -0.37 -0.38 -0.62
tell many: 0.37 -0.59 -0.24 -0.43
tell meet: 0.89 0.44 0.47 0.51
tell mind: 1.31 1.06 0.84 0.85
tell minor: 0.61 -0.05 -0.01 -0.02
tell modal: 0.92 0.35 0.36 0.36
tell name: -1.11 -1.61 0.28 -0.55
tell now: 0.18 0.27 0.02 -0.11
tell number: 0.51 -0.39 -0.28 -0.67
tell ownEnd: 0.06 0.57 0.02 0.03
tell past: -0.76 -0.41 -0.43 -0.43
tell permit: -0.12 0.04 0.57 -0.03
tell place: 0.33 0.03 0.16 0.18
tell press: -0.58 -0.98 -0.54 -0.52
tell process: 0.16 0.54 0.2 0.29
tell psychosis: -0.93 -0.83 -1.55 -0.84
tell published: -0.01 0.24 0.91 0.23
tell question: -0.08 -0.04 0.01 0.4
tell reading: 1.06 2.51 2.1 1.27
tell real: -0.59 -0.32 -0.32 -0.32
tell recent: 0.81 0.84 0.55 0.59
tell seen: 0.37 -0.34 -0.03 -0.05
tell selfHarm: 0.29 -0.1 -0.06 -0.05
tell sexual: -0.24 -0.72 -0.37 -0.34
tell shutIn: 1.45 0.3 0.46 0.46
tell since: -0.07 0.24 -0.08 -0.16
tell substance: 0.3 -1.18 -0.27 -0.29
tell support: 0.77 1.08 0.65 0.6
tell the: 1.06 0.69 0.7 0.68
tell they: 0.51 0.2 0.22 0.28
tell told: 0.06 -0.04 0.02 0.41
tell took: 0.48 -0.06 -0.05 -0.04
tell topic: -2.14 -0.61 -0.9 -0.89
tell town: -0.91 -0.65 -0.29 -0.48
tell want: -0.39 -0.6 -0.47 -0.5
tell wanted: 0.39 -0.14 -0.13 -0.47
tell was: 0.55 0.74 0.37 0.36
tell we: 2.72 1.9 1.73 2.08
tell weapon: 0.72 0.11 0.1 0.1
tell who: -0.15 -0.11 0.26 -0.95
tell work: -0.04 0.56 -0.01 0
tell worker: -0.01 -0.04 0.08 0.65
tell you: 0.5 0.38 -0.45 -0.35
the: 0.27 0.26 0.25 0.24
they: 0.19 0.02 0.02 0.04
topic: -0.42 -0.39 -0.46 -0.39
town: -0.11 -0.16 0.87 -0.02
want: -0.37 -0.62 -0.47 -0.57
was: -0.02 -0.03 0.01 -0.25
weapon: 0.45 0.03 0.03 0.03
who: -0.26 -0.23 0.05 -0.37
words:1: -3.13 -2.8 -2.68 -2.59
words:14: 0.38 0.36 0.36 0.39
words:2: -1.37 -1.89 -2.32 -2
words:4: -1.04 -1.14 -1.62 -1.9
words:8: -0.74 -0.72 -0.71 -0.71
words:many: 0.45 0.01 -0.02 -0.08
yesno a: -0.24 -0.22 -0.96 -0.14
yesno about: -0.06 -0.03 0.21 -0.03
yesno act: 0 -0.27 -0.03 0.11
yesno be: -0.11 -0.72 -0.11 -0.08
yesno blame: 1.13 1.49 1.17 1.55
yesno breath: 1.04 1.23 0.71 0.37
yesno call: 0.36 0.38 0.38 0.41
yesno cases: -1.16 -2.21 -1.79 -1.33
yesno child: 0.33 0.19 1.02 0.2
yesno dangers:0: -0.55 -0.09 -0.08 -0.04
yesno dangers:1: 0.09 0.09 -0.5 0.58
yesno dangers:3: 0.93 0.44 0.12 -0.71
yesno denied: 0.6 0.82 0.38 0.58
yesno feel: 0.71 1.59 0.55 0.7
yesno follow: 0.38 0.01 0 0.01
yesno general: -0.73 -0.66 -1.3 -1.49
yesno gone: -0.53 -0.89 -0.99 -0.42
yesno guess: -0.01 -0.21 0.16 -0.02
yesno harm: 0.27 0.25 -0.38 0.74
yesno heShe: 0.2 -0.05 0.46 -0.98
yesno help: 1.03 0.16 0.36 0.44
yesno here: -0.59 -0.54 -0.96 -1.17
yesno home: 0.06 -0.64 0.68 0.14
yesno i: 0.01 0 -0.19 0.15
yesno injury: -0.52 -0.3 -0.27 -0.2
yesno intoxicated: 0.41 -0.36 0.09 0.32
yesno kill: -0.4 -0.06 -0.48 0.47
yesno kin: -0.23 -0.24 -0.81 0
yesno legal: 0.75 0.74 0.72 2.05
yesno loss: -0.03 0.01 -0.35 -0.02
yesno many: -0.18 0.01 -0.09 1.62
yesno meet: -0.38 -0.01 -0.02 0.93
yesno mind: 0.03 0.49 -0.41 -0.48
yesno minor: -1.16 -1.11 -1.16 -0.86
yesno name: 1.57 1.57 3.57 1.57
yesno not: 0.21 0.61 0.08 -0.02
yesno now: -0.39 -1.1 -0.55 -1.23
yesno number: -0.29 0.03 0.01 0.62
yesno ownEnd: -0.54 -0.02 -0.03 0.03
yesno past: -0.18 -0.29 -0.06 -0.85
yesno permit: 0 -0.14 -0.18 0.72
yesno place: 0.1 0.05 0.59 -0.37
yesno press: 0 0.32 1.04 0.17
yesno process: -0.13 -0.66 0.07 0.15
yesno published: 0.02 -0.26 0.48 -0.47
yesno question: -0.44 -0.65 0.49 0.03
yesno reading: -0.32 -0.84 -0.3 -0.45
yesno real: -0.03 0.28 0 -0.41
yesno seen: 0.16 -0.13 -0.22 -0.34
yesno sexual: -0.37 1.24 -0.15 -1.6
yesno since: 0 0.93 -0.09 -0.79
yesno stranger: 0.89 -0.64 -0.32 -0.7
yesno substance: 0.06 -0.59 -0.75 -0.93
yesno support: 1.49 2.06 1.47 1.49
yesno the: -0.06 -0.43 0.03 -0.06
yesno threat: -0.24 -0.03 -0.23 0.03
yesno told: -0.43 -1.02 0.18 0.21
yesno took: 0.17 -0.54 -0.62 -1.54
yesno topic: -0.45 -0.5 -1.19 -0.42
yesno town: 0.87 0.79 1.97 0.79
yesno violent: 0 -0.02 -0.28 -0.02
yesno wanted: -0.47 -0.4 -0.58 -0.53
yesno was: -0.22 -0.35 -0.15 -0.97
yesno we: -0.49 -0.33 0.31 0.02
yesno who: 1.02 1.19 2.06 1.8
yesno work: 0.03 0.5 0.22 -1.13
yesno worker: -0.28 0.05 -0.73 -0.2
yesno you: -0.37 -0.26 0.05 -0.99
you: 0.08 0.26 0.24 -0.24
`.trim().split('\n').map(line => {
  const [piece = '', numbers = ''] = line.split(': ')
  return [piece, numbers.split(' ').map(Number)]
}))
