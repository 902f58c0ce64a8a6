/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session.h: one account in use: its configuration, who it is, its lines, and the line that
 * calls start from. The windows and the helper begin here; it never shows them the API behind it.
 *
 * Properties, read-only unless said: "state" (#GuichetSessionState), "error" (boxed GError,
 * nullable), "account" (#GuichetAccount, nullable), "lines" (#GuichetLineList), "line"
 * (#GuichetLine, nullable, read-write: the calling line, remembered in the settings of the
 * profile), "profile" (#GuichetProfile, nullable: the account in use; a switch loads it), "refusal"
 * (boxed GError, nullable: OVHcloud does not take these keys any more; gone with the next load that
 * works), "clock-difference" (int64: seconds that this computer's clock is behind; 0 if it is right
 * to a minute), "opening" (boolean: while loading, the keys are being looked for; the keyring may
 * wait for its password).
 *
 * An “error” that is GUICHET_ERROR_CREDENTIAL, of the session or of "lines", is the refusal once
 * more, for whoever has no other place to tell it: it never comes without "refusal", so a window
 * that shows "refusal" shows that error nowhere else.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-account.h"
#include "guichet-configuration.h"
#include "guichet-exchange-log.h"
#include "guichet-line-list.h"
#include "guichet-profile-list.h"
#include "guichet-session-state.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SESSION (guichet_session_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSession, guichet_session, GUICHET, SESSION, GObject)

/* @settings: of this instance. Nothing is asked of the network before guichet_session_load(). */
GuichetSession *guichet_session_new (GSettings *settings);
/* Reads the configuration, then account and lines; again at each call ("Try again", refresh), and
 * by itself when another account, other keys or a line that is not known are chosen. State is
 * notified.
 */
void guichet_session_load (GuichetSession *self);

/* Does not wait for the keyring any longer. */
void guichet_session_stop_opening (GuichetSession *self);

GuichetSessionState guichet_session_get_state (GuichetSession *self);
gboolean guichet_session_is_opening (GuichetSession *self);
const GError *guichet_session_get_error (GuichetSession *self);
GuichetAccount *guichet_session_get_account (GuichetSession *self);
GuichetLineList *guichet_session_get_lines (GuichetSession *self);
GuichetLine *guichet_session_get_line (GuichetSession *self);
GError *guichet_session_dup_line_error (GuichetSession *self);
char *guichet_session_dup_line_title (GuichetSession *self);
void guichet_session_set_line (GuichetSession *self, GuichetLine *line);
/* (transfer none): the accounts one can switch to; the same list for the life of the session */
GuichetProfileList *guichet_session_get_profiles (GuichetSession *self);
GuichetProfile *guichet_session_get_profile (GuichetSession *self);
const GError *guichet_session_get_refusal (GuichetSession *self);
gint64 guichet_session_get_clock_difference (GuichetSession *self);
/* (transfer none): every request of this session, whatever the profile */
GuichetExchangeLog *guichet_session_get_log (GuichetSession *self);
/* The settings of the profile in use: line, line-title, click2call-user */
GSettings *guichet_session_get_profile_settings (GuichetSession *self);
GSettings *guichet_session_get_settings (GuichetSession *self);
/* (nullable): both %NULL while unconfigured; they may change with each load, before the state does
 */
const char *guichet_session_get_source (GuichetSession *self);
const char *guichet_session_get_endpoint (GuichetSession *self);
/* ISO 3166 code of national numbers, "FR" unless the settings say otherwise */
const char *guichet_session_get_region (GuichetSession *self);

G_END_DECLS
