//! Sans-IO HTTP/1.1: head parsing, framing decisions, bodies, encoding.
