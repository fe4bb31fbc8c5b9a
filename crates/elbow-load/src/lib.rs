//! Open-loop load generator, the recorder behind the report, and its one picture.
