/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-form.h: the page of one way to sign in: what to do, a button to OVHcloud's page that
 * makes the keys, a field for each. Sends nothing itself.
 *
 * Property "way" (string, construct-only: its name). Signals "begin": every field can be a key;
 * "make": OVHcloud's page is wanted; "region": the account is elsewhere.
 */
#pragma once

#include <adwaita.h>

#include "guichet-sign-in-way.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_KEY_FORM (guichet_key_form_get_type ())
G_DECLARE_FINAL_TYPE (GuichetKeyForm, guichet_key_form, GUICHET, KEY_FORM, AdwBin)

const GuichetSignInWay *guichet_key_form_get_way (GuichetKeyForm *self);
void guichet_key_form_prepare (GuichetKeyForm *self, GuichetSignIn *sign_in, const char *endpoint);
gboolean guichet_key_form_is_empty (GuichetKeyForm *self);
gboolean guichet_key_form_fill (GuichetKeyForm *self, GuichetKeyForm *from);
void guichet_key_form_begin (GuichetKeyForm *self, GuichetSignIn *sign_in, const char *endpoint);

G_END_DECLS
