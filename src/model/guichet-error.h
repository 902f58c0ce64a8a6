/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-error.h: the one error domain that windows, helper and command line react to.
 * The message is a sentence for people, translated; the details carry the own words of OVHcloud, or
 * of the keyring. Neither holds a secret.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One code for each thing that a caller does differently. The store keeps their numbers: they are
 * added, never moved. */
typedef enum
{
  GUICHET_ERROR_FAILED,        /* none of the below */
  GUICHET_ERROR_CONFIGURATION, /* the configuration is incomplete or malformed */
  GUICHET_ERROR_NOT_SIGNED_IN, /* no account: none was signed in, none is configured */
  GUICHET_ERROR_OFFLINE,       /* no connection to the API, or it was lost before an answer */
  GUICHET_ERROR_TIMED_OUT,     /* connected, but no answer in time */
  GUICHET_ERROR_UNTRUSTED,     /* the server's certificate is not trusted */
  GUICHET_ERROR_BAD_REPLY,     /* an answer came that is not what the API promises */
  GUICHET_ERROR_SERVER,        /* the API is unwell: 408, 429, 5xx */
  GUICHET_ERROR_CLOCK, /* the request was out of time although the clock difference was renewed */
  GUICHET_ERROR_CREDENTIAL,  /* key or signature refused, expired, pending: new ones are needed */
  GUICHET_ERROR_NOT_GRANTED, /* the credential does not cover this call */
  GUICHET_ERROR_NOT_FOUND,   /* 404 */
  GUICHET_ERROR_REFUSED,     /* any other 4xx */
  GUICHET_ERROR_BAD_NUMBER,  /* what was given is not a telephone number that can be called */
  GUICHET_ERROR_EMERGENCY,   /* an emergency number is never dialled for somebody */
  GUICHET_ERROR_NEEDS_CONFIRMATION, /* the confirm rule asks the person first */
  GUICHET_ERROR_BUSY,               /* the same call is being placed already */
  GUICHET_ERROR_NO_LINE,            /* the account has no line that can call */
  GUICHET_ERROR_KEYRING_LOCKED,     /* the keyring is there and stays closed */
  GUICHET_ERROR_KEYRING,            /* no keyring, or it failed */
  GUICHET_ERROR_STORE,              /* the local data base cannot be read or written */
  GUICHET_ERROR_CHANGED_MEANWHILE,  /* somebody else changed the same at OVHcloud */
  GUICHET_ERROR_RULE_NOT_KEPT, /* the rules of a registry refuse values: the details say which */
} GuichetError;

typedef struct
{
  guint status;        /* HTTP status, 0 if there was no answer */
  char *method;        /* (nullable): "POST" */
  char *path;          /* (nullable): path below the version, without secrets */
  char *api_message;   /* (nullable): OVHcloud's message, as sent */
  char *api_code;      /* (nullable): errorCode or class, as sent */
  char *query_id;      /* (nullable): X-Ovh-QueryID */
  char **refused;      /* (nullable): OVHcloud's names of what it refuses: "owner.city" */
  char **reasons;      /* (nullable): what it says of each of them */
  char *keyring_words; /* (nullable): what the keyring said, as it came; then it has none of
                          OVHcloud */
  gboolean maybe_done; /* the request may have been carried out although no good answer came */
} GuichetErrorDetails;

#define GUICHET_ERROR (guichet_error_quark ())
GQuark guichet_error_quark (void);

GError *guichet_error_new_with_details (GuichetError code,
                                        const char *message,
                                        const GuichetErrorDetails *details);
const GuichetErrorDetails *guichet_error_get_details (const GError *error);
/* Whether what was asked for may have been carried out */
gboolean guichet_error_may_be_done (const GError *error);
char *guichet_error_dup_words (const GError *error);
char *guichet_error_to_text (const GError *error);

G_END_DECLS
