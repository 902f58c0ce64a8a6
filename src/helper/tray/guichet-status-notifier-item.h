/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-status-notifier-item.h: the icon in the desktop's tray.
 */
#pragma once

#include "guichet-dbus-menu.h"

G_BEGIN_DECLS

/* What a panel does with the icon: hide it, show it, draw the eye to it. */
typedef enum
{
  GUICHET_TRAY_STATUS_PASSIVE,
  GUICHET_TRAY_STATUS_ACTIVE,
  GUICHET_TRAY_STATUS_NEEDS_ATTENTION,
} GuichetTrayStatus;

#define GUICHET_TYPE_STATUS_NOTIFIER_ITEM (guichet_status_notifier_item_get_type ())
G_DECLARE_FINAL_TYPE (GuichetStatusNotifierItem,
                      guichet_status_notifier_item,
                      GUICHET,
                      STATUS_NOTIFIER_ITEM,
                      GObject)

GuichetStatusNotifierItem *guichet_status_notifier_item_new (const char *id, GuichetDbusMenu *menu);

void guichet_status_notifier_item_publish (GuichetStatusNotifierItem *self,
                                           GDBusConnection *connection);
void guichet_status_notifier_item_withdraw (GuichetStatusNotifierItem *self);
gboolean guichet_status_notifier_item_get_hosted (GuichetStatusNotifierItem *self);

void guichet_status_notifier_item_set_text (GuichetStatusNotifierItem *self,
                                            const char *title,
                                            const char *description);
void guichet_status_notifier_item_set_status (GuichetStatusNotifierItem *self,
                                              GuichetTrayStatus status);
void guichet_status_notifier_item_set_icon_names (GuichetStatusNotifierItem *self,
                                                  const char *name,
                                                  const char *attention_name);
char *guichet_status_notifier_item_take_activation_token (GuichetStatusNotifierItem *self);

G_END_DECLS
