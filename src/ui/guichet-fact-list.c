/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-fact-list.c: sentences under each other, each with a picture of what it is: it is fine,
 * it has to be seen to, it has to be known.
 */
#include "config.h"

#include "guichet-fact-list.h"

struct _GuichetFactList
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (GuichetFactList, guichet_fact_list, ADW_TYPE_BIN)

/* clang-format off */
static const struct
{
  const char *icon;
  const char *look;
} looks[] = {
  [GUICHET_FACT_FINE] = { "object-select-symbolic", "success" },
  [GUICHET_FACT_OPEN] = { "dialog-warning-symbolic", "warning" },
  [GUICHET_FACT_NEWS] = { "dialog-information-symbolic", "dim-label" },
};
/* clang-format on */

void
guichet_fact_list_clear (GuichetFactList *self)
{
  GtkWidget *row;

  g_return_if_fail (GUICHET_IS_FACT_LIST (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, row);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * guichet_fact_list_add:
 * @fact: what it is
 * @text: the sentence; "" for none
 */
void
guichet_fact_list_add (GuichetFactList *self, GuichetFact fact, const char *text)
{
  GtkWidget *row;
  GtkWidget *icon;

  g_return_if_fail (GUICHET_IS_FACT_LIST (self));

  if (*text == '\0')
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[fact].icon, "valign", GTK_ALIGN_START,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (icon, looks[fact].look);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row),
                  g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL));
  gtk_box_append (self->box, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
guichet_fact_list_take (GuichetFactList *self, GuichetFact fact, char *text)
{
  g_autofree char *owned = text;

  guichet_fact_list_add (self, fact, owned);
}

static void
guichet_fact_list_class_init (GuichetFactListClass *klass)
{
}

static void
guichet_fact_list_init (GuichetFactList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "needs");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
