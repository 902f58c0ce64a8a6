/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-answer-page.h: a page that says one thing, and has one or two buttons to answer it.
 *
 * Properties: "icon-name", "title", "primary-label", "secondary-label" (strings, nullable);
 * "description" (string, nullable; not markup), "items" (GStrv, nullable: lines of a list below the
 * buttons). Signals "primary", "secondary".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_ANSWER_PAGE (guichet_answer_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetAnswerPage, guichet_answer_page, GUICHET, ANSWER_PAGE, AdwBin)

G_END_DECLS
