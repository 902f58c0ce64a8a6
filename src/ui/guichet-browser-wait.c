/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-browser-wait.c: the page that waits for the person's answer in the browser: what to do
 * there, how long it can be done, and what helps if no page came up.
 */
#include "config.h"

#include "guichet-browser-wait.h"

#include "guichet-only-child.h"
#include "guichet-own-copy.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

struct _GuichetBrowserWait
{
  AdwBin parent_instance;

  GtkLabel *time_left;
  GtkButton *open_button;
  GtkButton *copy_button;

  GuichetSignIn *sign_in;
};

G_DEFINE_FINAL_TYPE (GuichetBrowserWait, guichet_browser_wait, ADW_TYPE_BIN)

static guint cancel_signal;

static void
refresh_time (GuichetBrowserWait *self)
{
  guint left = guichet_sign_in_get_seconds_left (self->sign_in);
  g_autofree char *text = NULL;

  /* Translators: minutes and seconds: “Time left: 14:59” */
  text = g_strdup_printf (_("Time left: %u:%02u"), left / 60, left % 60);
  gtk_label_set_label (self->time_left, text);
}

static void
open_cb (GuichetBrowserWait *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *url = guichet_sign_in_get_validation_url (self->sign_in);

  if (url != NULL && GTK_IS_WINDOW (root))
    guichet_web_page_show (GTK_WINDOW (root), url);
}

static void
copy_cb (GuichetBrowserWait *self)
{
  const char *url = guichet_sign_in_get_validation_url (self->sign_in);

  if (url == NULL)
    return;
  guichet_own_copy (GTK_WIDGET (self), url);
  gtk_button_set_label (self->copy_button, _("Link Copied"));
}

static void
cancel_cb (GuichetBrowserWait *self)
{
  g_signal_emit (self, cancel_signal, 0);
}

/**
 * guichet_browser_wait_set_sign_in:
 * @self: the page
 * @sign_in: what waits; set once
 */
void
guichet_browser_wait_set_sign_in (GuichetBrowserWait *self, GuichetSignIn *sign_in)
{
  g_return_if_fail (GUICHET_IS_BROWSER_WAIT (self));
  g_return_if_fail (GUICHET_IS_SIGN_IN (sign_in));
  g_return_if_fail (self->sign_in == NULL);

  self->sign_in = g_object_ref (sign_in);
  g_signal_connect_object (sign_in, "notify::seconds-left", G_CALLBACK (refresh_time), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_browser_wait_open:
 * @self: the page
 *
 * Opens OVHcloud's page in the browser; where there is none, its address is shown.
 */
void
guichet_browser_wait_open (GuichetBrowserWait *self)
{
  g_return_if_fail (GUICHET_IS_BROWSER_WAIT (self));

  gtk_button_set_label (self->copy_button, _("Copy the Link"));
  refresh_time (self);
  open_cb (self);
}

static gboolean
guichet_browser_wait_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_BROWSER_WAIT (widget)->open_button));
}

static void
guichet_browser_wait_dispose (GObject *object)
{
  g_clear_object (&GUICHET_BROWSER_WAIT (object)->sign_in);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_BROWSER_WAIT);
  G_OBJECT_CLASS (guichet_browser_wait_parent_class)->dispose (object);
}

static void
guichet_browser_wait_class_init (GuichetBrowserWaitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_browser_wait_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_browser_wait_grab_focus;

  cancel_signal = g_signal_new ("cancel", GUICHET_TYPE_BROWSER_WAIT, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-browser-wait.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetBrowserWait, time_left);
  gtk_widget_class_bind_template_child (widget_class, GuichetBrowserWait, open_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetBrowserWait, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
guichet_browser_wait_init (GuichetBrowserWait *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
