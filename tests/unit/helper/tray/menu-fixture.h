/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * menu-fixture.h: a tray menu on the bus, for tests.
 */
#pragma once

#include "fake-panel.h"

#include "guichet-dbus-menu.h"

#define MENU_PATH "/Menu"

typedef struct
{
  FakePanel panel;
  GMenu *model;
  GMenu *recent; /* a submenu */
  GSimpleActionGroup *actions;
  GuichetDbusMenu *menu;
  GString *done; /* what the actions were asked to do */
} MenuFixture;

GSimpleAction *
menu_fixture_add_action (MenuFixture *fixture, const char *name, const char *type, GVariant *state);
GSimpleAction *menu_fixture_find_action (MenuFixture *fixture, const char *name);
void menu_fixture_set_up (MenuFixture *fixture, gconstpointer data);
void menu_fixture_tear_down (MenuFixture *fixture, gconstpointer data);
GVariant *menu_fixture_call (MenuFixture *fixture, const char *method, GVariant *arguments);
void menu_fixture_assert_refused (MenuFixture *fixture, const char *method, GVariant *arguments);
GVariant *menu_fixture_get_layout (MenuFixture *fixture,
                                   int id,
                                   int depth,
                                   const char *const *names,
                                   guint *revision);
void menu_fixture_assert_menu (MenuFixture *fixture, int id, int depth, const char *expected);
int menu_fixture_find_id (MenuFixture *fixture, const char *label);
void menu_fixture_click (MenuFixture *fixture, int id);
