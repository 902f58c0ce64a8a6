/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in.h: signing in, in one of four ways, up to a profile that is in use: the keys are
 * proven at OVHcloud, their rights compared with what Guichet needs, and only then kept in the
 * keyring. Whatever goes wrong, the settings and the keyring are as before.
 *
 * Properties, read-only: "state" (#GuichetSignInState), "step-label" (nullable), "error" (boxed
 * GError, nullable), "validation-url" (nullable: the page of OVHcloud to be opened), "seconds-left"
 * (uint: of the wait for the browser), "profile" (#GuichetProfile, nullable), "missing-rights"
 * (GStrv: "POST /telephony/…"), "clock-difference" (int64: seconds that this computer's clock is
 * behind, 0 if it is right to a minute).
 */
#pragma once

#include "guichet-found-account.h"
#include "guichet-session.h"
#include "guichet-sign-in-state.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SIGN_IN (guichet_sign_in_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSignIn, guichet_sign_in, GUICHET, SIGN_IN, GObject)

/* @again: (nullable): the profile that gets new keys; keys of another account make a profile of
 * their own, if people want that. */
GuichetSignIn *guichet_sign_in_new (GuichetSession *session, GuichetProfile *again);

/* The four ways. Keys are taken as pasted; a mistake in them leads to FAILED with a sentence before
 * anything is sent. They may be begun from IDLE, FAILED and DONE. */
/* @application_key, @application_secret: (nullable): %NULL for the known application */
void guichet_sign_in_with_browser (GuichetSignIn *self,
                                   const char *endpoint,
                                   const char *application_key,
                                   const char *application_secret);
void guichet_sign_in_with_keys (GuichetSignIn *self,
                                const char *endpoint,
                                const char *application_key,
                                const char *application_secret,
                                const char *consumer_key);
/* @copy: into the keyring; else it is used in place */
void guichet_sign_in_with_found (GuichetSignIn *self, GuichetFoundAccount *account, gboolean copy);
void guichet_sign_in_with_service_account (GuichetSignIn *self,
                                           const char *endpoint,
                                           const char *client_id,
                                           const char *client_secret);

/* Answers to OTHER_ACCOUNT. */
void guichet_sign_in_accept_account (GuichetSignIn *self);
/* Answers to DECIDING. */
void guichet_sign_in_accept_rights (GuichetSignIn *self);
/* Answers to UNKEPT: @for_session, or the keyring once more. @for_session also while KEEPING, where
 * the keyring may wait for its password. */
void guichet_sign_in_keep (GuichetSignIn *self, gboolean for_session);
/* From any state to IDLE. A consumer key that was made and is not kept is revoked. */
void guichet_sign_in_cancel (GuichetSignIn *self);

/* Whether an application is known for @endpoint: built in by the distributor, or of a profile that
 * is signed in, first of all of the one that signs in again. "title" is whose it is, for people. */
void guichet_sign_in_find_application_async (GuichetSignIn *self,
                                             const char *endpoint,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
/* Returns: (nullable) (transfer full): the title, or %NULL without an error if none is known */
char *
guichet_sign_in_find_application_finish (GuichetSignIn *self, GAsyncResult *result, GError **error);

GuichetSignInState guichet_sign_in_get_state (GuichetSignIn *self);
const char *guichet_sign_in_get_step_label (GuichetSignIn *self);
const GError *guichet_sign_in_get_error (GuichetSignIn *self);
const char *guichet_sign_in_get_validation_url (GuichetSignIn *self);
guint guichet_sign_in_get_seconds_left (GuichetSignIn *self);
GuichetProfile *guichet_sign_in_get_profile (GuichetSignIn *self);
/* (nullable): that was to get new keys */
GuichetProfile *guichet_sign_in_get_again (GuichetSignIn *self);
/* (nullable): the nichandle of the keys, from OTHER_ACCOUNT to UNKEPT */
const char *guichet_sign_in_get_nichandle (GuichetSignIn *self);
const char *const *guichet_sign_in_get_missing_rights (GuichetSignIn *self);
gint64 guichet_sign_in_get_clock_difference (GuichetSignIn *self);

/* (transfer full): where one last signed in, else where the account in use is */
char *guichet_sign_in_dup_usual_endpoint (GuichetSignIn *self);
/* For the windows, which do not see the api. */
const char *const *guichet_sign_in_list_endpoints (void);
/* GUICHET_ERROR_CONFIGURATION: neither a name nor an address that keys may be sent to */
gboolean guichet_sign_in_check_endpoint (const char *endpoint, GError **error);
char *guichet_sign_in_build_key_page (const char *endpoint);
char *guichet_sign_in_build_application_page (const char *endpoint);

G_END_DECLS
