-- Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

import Control.Monad (unless)
import Data.Char (toLower)
import Data.Maybe (fromMaybe)
import System.Environment (getArgs)

import qualified HttpStatus as Http

answers :: Http.Status -> IO ()
answers status = do
  mapM_ (put "alias") (Http.aliases status)
  mapM_ (put "former_phrase") (Http.formerPhrases status)
  put "class" (show (Http.statusClass status))
  put "fallback" (show (Http.code (Http.fallback status)))
  -- The test repeats these two lines for each text and each bool.
  text "class_name" Http.className
  truth "is_valid" Http.isValid
  where
    put what answer = putStrLn (unwords [show (Http.code status), what, answer])
    text what function = put what (fromMaybe "-" (function status))
    truth what function = put what (map toLower (show (function status)))

-- | What only Haskell has.
surface :: IO ()
surface = do
  check (show [Http.Gone, Http.Status 499] == "[410 Gone,499]")
  check (Http.ContentTooLarge == Http.RequestEntityTooLarge && Http.Ok < Http.NotFound)
  check (case Http.Status 404 of Http.NotFound -> True; _ -> False)
  where
    check holds = unless holds (fail "does not hold")

constant :: String -> Http.Status -> IO ()
constant name status = putStrLn (name ++ " " ++ show (Http.code status))

main :: IO ()
main = do
  surface
  codes <- getArgs
  mapM_ (answers . Http.Status . read) codes
  mapM_ (print . Http.code) Http.allStatuses
  putStrLn ("version " ++ Http.version)
  putStrLn ("registry date " ++ Http.registryDate)
  -- The test repeats this line for each name.
  constant "NOT_FOUND" Http.NotFound
