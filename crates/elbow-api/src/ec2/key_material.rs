//! The keys themselves: making, reading and fingerprints (ec2 reference, section 6).
//!
//! The one place of the API whose results depend on chance that is not an argument: a seeded
//! generator is not for secrets.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use aws_lc_rs::encoding::{AsBigEndian, AsDer, Curve25519SeedBin, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};

/// The public half of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicKey {
    /// `rsa` or `ed25519`.
    pub(crate) kind: &'static str,
    /// `ssh-rsa AAAA…`.
    pub(crate) openssh: String,
    /// As EC2 writes it.
    pub(crate) fingerprint: String,
}

/// A new key.
pub(crate) struct NewKey {
    pub(crate) public: PublicKey,
    /// The private half in PEM.
    pub(crate) private: String,
}

const RSA: &str = "ssh-rsa";
const ED25519: &str = "ssh-ed25519";
/// Bytes of an Ed25519 public key.
const ED25519_BYTES: usize = 32;
/// Bits of an RSA modulus that EC2 imports.
const RSA_BITS: [usize; 4] = [1024, 2048, 3072, 4096];
/// Characters of base64 in a line of PEM, and in one of OpenSSH's private keys.
const PEM_LINE: usize = 64;
const OPENSSH_LINE: usize = 70;

const DER_INTEGER: u8 = 0x02;
const DER_BIT_STRING: u8 = 0x03;
const DER_OCTET_STRING: u8 = 0x04;
const DER_SEQUENCE: u8 = 0x30;
/// The algorithm identifier of RSA (RFC 8017 appendix A.1), with its NULL.
const DER_RSA: &[u8] =
    &[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// A new RSA key of 2048 bits; the fingerprint is the SHA-1 of the private key in PKCS #8.
pub(crate) fn new_rsa() -> Option<NewKey> {
    let key = RsaKeyPair::generate(KeySize::Rsa2048).ok()?;
    let pkcs8: Pkcs8V1Der<'_> = key.as_der().ok()?;
    // The public key is a sequence of modulus and exponent; numbers of DER and of SSH are alike.
    let (_, numbers, _) = element(key.public_key().as_ref())?;
    let (_, modulus, rest) = element(numbers)?;
    let (_, exponent, _) = element(rest)?;
    let openssh = openssh(RSA, &[exponent, modulus]);
    let fingerprint = colons(digest(&SHA1_FOR_LEGACY_USE_ONLY, pkcs8.as_ref()).as_ref());
    let private = pem("RSA PRIVATE KEY", pkcs1(pkcs8.as_ref())?, PEM_LINE);
    Some(NewKey { public: PublicKey { kind: "rsa", openssh, fingerprint }, private })
}

/// A new Ed25519 key.
pub(crate) fn new_ed25519() -> Option<NewKey> {
    let key = Ed25519KeyPair::generate().ok()?;
    let public = key.public_key().as_ref().to_vec();
    let seed = key.seed().ok()?;
    let seed: Curve25519SeedBin<'_> = seed.as_be_bytes().ok()?;
    let private = openssh_private(&public, seed.as_ref());
    Some(NewKey {
        public: ed25519(&public),
        private: pem("OPENSSH PRIVATE KEY", &private, OPENSSH_LINE),
    })
}

/// The key that a client gives as a line of OpenSSH, or the same again in base64.
pub(crate) fn import(material: &[u8]) -> Option<PublicKey> {
    let text = std::str::from_utf8(material).ok()?;
    let mut words = text.split_ascii_whitespace();
    let name = words.next()?;
    let blob = STANDARD.decode(words.next()?).ok()?;
    let mut rest = blob.as_slice();
    let inner = take(&mut rest)?;
    if inner != name.as_bytes() {
        return None;
    }
    match name {
        RSA => {
            let (exponent, modulus) = (take(&mut rest)?, take(&mut rest)?);
            let bits = modulus.iter().skip_while(|byte| **byte == 0).count() * 8;
            if !rest.is_empty() || exponent.is_empty() || !RSA_BITS.contains(&bits) {
                return None;
            }
            let key = der(
                DER_SEQUENCE,
                &[der(DER_INTEGER, modulus), der(DER_INTEGER, exponent)].concat(),
            );
            let bits = der(DER_BIT_STRING, &[&[0], key.as_slice()].concat());
            let spki = der(DER_SEQUENCE, &[DER_RSA, &bits].concat());
            Some(PublicKey {
                kind: "rsa",
                openssh: format!("{name} {}", STANDARD.encode(&blob)),
                fingerprint: colons(&Md5::digest(&spki)),
            })
        }
        ED25519 => {
            let key = take(&mut rest)?;
            (rest.is_empty() && key.len() == ED25519_BYTES).then(|| ed25519(key))
        }
        _ => None,
    }
}

fn ed25519(public: &[u8]) -> PublicKey {
    let blob = [string(ED25519.as_bytes()), string(public)].concat();
    PublicKey {
        kind: "ed25519",
        openssh: format!("{ED25519} {}", STANDARD.encode(&blob)),
        fingerprint: STANDARD.encode(digest(&SHA256, &blob)),
    }
}

fn openssh(name: &str, parts: &[&[u8]]) -> String {
    let mut blob = string(name.as_bytes());
    for part in parts {
        blob.extend(string(part));
    }
    format!("{name} {}", STANDARD.encode(&blob))
}

/// OpenSSH's own form of an unencrypted Ed25519 private key (PROTOCOL.key).
fn openssh_private(public: &[u8], seed: &[u8]) -> Vec<u8> {
    const BLOCK: usize = 8;
    let name = string(ED25519.as_bytes());
    let blob = [name.clone(), string(public)].concat();
    // Two equal numbers, with which a reader sees that it decrypted well.
    let check = [0_u8; 8];
    let pair = [seed, public].concat();
    let mut secret = [&check[..], &name, &string(public), &string(&pair), &string(b"")].concat();
    for pad in 1_u8.. {
        if secret.len().is_multiple_of(BLOCK) {
            break;
        }
        secret.push(pad);
    }
    let none = string(b"none");
    [
        &b"openssh-key-v1\0"[..],
        &none,
        &none,
        &string(b""),
        &1_u32.to_be_bytes(),
        &string(&blob),
        &string(&secret),
    ]
    .concat()
}

/// A string of SSH: its length and its bytes (RFC 4251 section 5).
fn string(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], bytes].concat()
}

/// Takes a string of SSH off the front.
fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, tail) = rest.split_first_chunk::<4>()?;
    let (bytes, tail) =
        tail.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    *rest = tail;
    Some(bytes)
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let short: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
    let mut encoded = vec![tag];
    match short.as_slice() {
        [] => encoded.push(0),
        [one] if *one < 0x80 => encoded.push(*one),
        long => {
            encoded.push(0x80 | u8::try_from(long.len()).unwrap_or(u8::MAX));
            encoded.extend(long);
        }
    }
    encoded.extend(content);
    encoded
}

/// The PKCS #1 key inside a PKCS #8 one: the content of its octet string.
fn pkcs1(pkcs8: &[u8]) -> Option<&[u8]> {
    let (tag, mut content, _) = element(pkcs8)?;
    if tag != DER_SEQUENCE {
        return None;
    }
    while !content.is_empty() {
        let (tag, inner, rest) = element(content)?;
        if tag == DER_OCTET_STRING {
            return Some(inner);
        }
        content = rest;
    }
    None
}

/// The first element: its tag, its content and what comes after it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (first, rest) = rest.split_first()?;
    let (length, rest) = if first & 0x80 == 0 {
        (usize::from(*first), rest)
    } else {
        let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
        let length = digits.iter().try_fold(0_usize, |sum, digit| {
            sum.checked_mul(256)?.checked_add(usize::from(*digit))
        })?;
        (length, rest)
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((*tag, content, rest))
}

fn pem(label: &str, bytes: &[u8], line: usize) -> String {
    let text = STANDARD.encode(bytes);
    let mut pem = format!("-----BEGIN {label}-----\n");
    for chunk in text.as_bytes().chunks(line) {
        pem.push_str(&String::from_utf8_lossy(chunk));
        pem.push('\n');
    }
    pem.push_str(&format!("-----END {label}-----\n"));
    pem
}

fn colons(bytes: &[u8]) -> String {
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    pairs.join(":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_keys_can_be_imported_again() {
        for made in [new_rsa().unwrap(), new_ed25519().unwrap()] {
            let imported = import(made.public.openssh.as_bytes()).unwrap();
            assert_eq!(imported.openssh, made.public.openssh);
            assert_eq!(imported.kind, made.public.kind);
            let again = import(format!("{} a comment\n", imported.openssh).as_bytes());
            assert_eq!(again, Some(imported.clone()));
            if made.public.kind == "ed25519" {
                assert_eq!(imported.fingerprint, made.public.fingerprint);
                assert!(
                    made.private.starts_with("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r")
                );
            } else {
                // SHA-1 of the private key for a made one, MD5 of the public one for another.
                assert_eq!(made.public.fingerprint.len(), 59);
                assert_eq!(imported.fingerprint.len(), 47);
                assert!(made.private.starts_with("-----BEGIN RSA PRIVATE KEY-----\nMII"));
            }
        }
    }

    /// The fingerprints are those that ssh-keygen and openssl give for the same keys.
    #[test]
    fn fingerprints_are_those_of_other_tools() {
        let rsa = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDFETyltZcHrRjS+W3rSlCBhKA00RbgMQCY/g7egk//+YybB2S4\
         ibcnxLv65kZGkKUC9V+i0GxEXCYJ5AsXg6WWD+LQZw4l5hY8+yj3eXHbr5+Kmx7v4+0E76JUTt3CeF11\
         xdAa1A3UbTYa3DZqAG6whi9PWYgiRC9Ekyg9JmJBy+tFRk2dvt9bP33EWBIKf3Y5BYDQ4zmcTHug3cC3\
         AUzT564FuKYQraYW4VicVWWvfc5ZSZOcBHjF2kZAqQdqVDI+xBvy2dlmgaqThAh9FFExXNkhuvrVMMPg\
         RTWCgcPLwsJNPzjR/K1vqkDwFYqoxhRRCz18NqDJuARdh/eCwyT9";
        let print = import(rsa.as_bytes()).unwrap().fingerprint;
        assert_eq!(print, "29:50:59:67:76:d8:cd:13:05:19:f8:03:47:c1:32:0f");
        let ed = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMt3U8hLI4g0SCDdNoy+NGOyqhJE84VPEXjLLi3CO+qv";
        let print = import(ed.as_bytes()).unwrap().fingerprint;
        assert_eq!(print, "18ohdVBsZeVZoDcmHPlwZJ4cEBrei6Y77r3UXpOcYJg=");
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let ed = new_ed25519().unwrap().public.openssh;
        let short = format!("{ED25519} {}", STANDARD.encode(string(ED25519.as_bytes())));
        for bad in [
            "",
            "ssh-rsa",
            "ssh-rsa !!!",
            "ssh-rsa AAAAB3NzaC1yc2E=",
            &ed.replacen(ED25519, RSA, 1),
            &short,
            "ecdsa-sha2-nistp256 AAAA",
        ] {
            assert_eq!(import(bad.as_bytes()), None, "{bad}");
        }
        assert_eq!(import(b"\xff\xfe"), None);
    }
}
