/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-confirm-window.h: asks whether a number is to be called, and says what is to be known of
 * it first. Stands for itself: it opens from links and notifications while no other window is open.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONFIRM_WINDOW (guichet_confirm_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetConfirmWindow,
                      guichet_confirm_window,
                      GUICHET,
                      CONFIRM_WINDOW,
                      AdwWindow)

GuichetConfirmWindow *guichet_confirm_window_new (GtkApplication *application,
                                                  GuichetDesk *desk,
                                                  GuichetPhoneNumber *number);
const GuichetPhoneNumber *guichet_confirm_window_get_number (GuichetConfirmWindow *self);

G_END_DECLS
