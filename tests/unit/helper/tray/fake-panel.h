/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fake-panel.h: a session bus of its own with a panel on it, for tests of the tray icon.
 */
#pragma once

#include <gio/gio.h>

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *program; /* on which the icon is exported */
  GDBusConnection *host;    /* the panel's own; NULL while it does not run */
  guint watcher_name;
  guint watcher_object;
  guint subscription;
  gboolean subscribed;
  GPtrArray *registered; /* names of the icons that were registered, in order */
  GPtrArray *signals;    /* “Interface.Member” or “Interface.Member(arguments)”, in order */
  gboolean refuses;      /* registrations are answered with an error */
} FakePanel;

void fake_panel_set_up (FakePanel *panel, gconstpointer data);
void fake_panel_tear_down (FakePanel *panel, gconstpointer data);

void fake_panel_start (FakePanel *panel);
void fake_panel_stop (FakePanel *panel);

GVariant *fake_panel_call (FakePanel *panel,
                           const char *path,
                           const char *interface,
                           const char *method,
                           GVariant *arguments,
                           GError **error);
GVariant *fake_panel_get_property (FakePanel *panel,
                                   const char *path,
                                   const char *interface,
                                   const char *property);
void fake_panel_wait_for_signal (FakePanel *panel, const char *name);
