/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tray.h: the icon of the helper and what its menu holds: the last offer, recent calls,
 * accounts, pause, windows, quit. A click on the icon itself opens the windows. Only names actions
 * of the helper; does nothing itself. A desktop without a tray costs nothing.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-call-placer.h"
#include "guichet-profile-list.h"
#include "guichet-window-opener.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRAY (guichet_tray_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTray, guichet_tray, GUICHET, TRAY, GObject)

GuichetTray *guichet_tray_new (GApplication *application,
                               GuichetCallPlacer *placer,
                               GuichetWindowOpener *opener,
                               GuichetProfileList *profiles);
/* What the last copied text offers: guichet-offer-item.h */
void guichet_tray_set_offer (GuichetTray *self, GMenuItem *item);
/* @n_waiting: how many requests wait for an answer; with 0 the menu does not speak of them */
void guichet_tray_set_waiting (GuichetTray *self, guint n_waiting);
/* @watching_with: (nullable): how the clipboard is watched, %NULL while it is not */
void guichet_tray_set_watching (GuichetTray *self, const char *watching_with);

G_END_DECLS
